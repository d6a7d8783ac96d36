'use client'

import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useEffect } from 'react'
import { useDesignerStore } from '../state/designer-store.ts'
import { fitOptions, fitPadding } from './fit-options.ts'
import type { CanvasNode } from './graph.ts'
import { absolutePositions } from './merge-nodes.ts'
import { menuNodeId } from './node-id.ts'
import { revealShift } from './reveal-shift.ts'

const readableZoom = 0.5
const closerZoom = 0.75
const moveMs = 200

/** Moves the canvas so that a wanted node, or where a test call is, can be read; no further than it takes. */
export function useReveal(nodes: readonly CanvasNode[]): void {
  const { fitView, getNodesBounds, setCenter, setViewport } = useReactFlow()
  const store = useStoreApi()
  const wantedNodeId = useDesignerStore((state) => state.wantedNodeId)
  const testCallId = useDesignerStore((state) => state.testCallId)
  const currentMenuId = useDesignerStore((state) => state.path.currentMenuId)
  const latestChoice = useDesignerStore((state) => state.path.latestChoice)
  const reveal = useDesignerStore((state) => state.reveal)

  // A call is followed best where the whole flow can be seen and still be read.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each call
  useEffect(() => {
    if (!testCallId) return
    const { width, height, domNode } = store.getState()
    const bounds = getNodesBounds([...nodes])
    const zoom = Math.min(width / bounds.width, height / bounds.height) * (1 - 2 * fitPadding)
    if (coveredByPanel(domNode) === 0 && zoom >= readableZoom) void fitView({ ...fitOptions, duration: moveDuration() })
  }, [testCallId])

  useEffect(() => {
    if (currentMenuId) reveal(menuNodeId(currentMenuId))
  }, [currentMenuId, reveal])

  useEffect(() => {
    if (latestChoice) reveal(`option:${latestChoice}`)
  }, [latestChoice, reveal])

  useEffect(() => {
    if (!wantedNodeId) return
    const node = nodes.find((each) => each.id === wantedNodeId)
    const place = absolutePositions(nodes)[wantedNodeId]
    // What was added a moment ago is on the canvas a moment later.
    if (!node || !place) return
    reveal(null)
    const { width, height, transform, domNode } = store.getState()
    const [x, y, zoom] = transform
    const duration = moveDuration()
    const size = { width: node.width ?? 0, height: node.height ?? 0 }
    if (zoom < readableZoom) {
      const [centreX, centreY] = [place.x + size.width / 2, place.y + size.height / 2]
      void setCenter(centreX, centreY, { zoom: closerZoom, duration })
      return
    }
    const view = { width: width - coveredByPanel(domNode), height }
    const box = { x: place.x * zoom + x, y: place.y * zoom + y, width: size.width * zoom, height: size.height * zoom }
    const shift = revealShift(box, view)
    if (shift.x !== 0 || shift.y !== 0) void setViewport({ x: x + shift.x, y: y + shift.y, zoom }, { duration })
  }, [nodes, reveal, setCenter, setViewport, store, wantedNodeId])
}

const moveDuration = () => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : moveMs)

/** How much of the canvas the panel lies over, in screen pixels; it does on narrow screens. */
function coveredByPanel(canvas: HTMLElement | null): number {
  const panel = document.querySelector('[data-designer-dock]')?.getBoundingClientRect()
  const right = canvas?.getBoundingClientRect().right ?? 0
  return panel && panel.width > 0 ? Math.max(0, right - panel.left) : 0
}
