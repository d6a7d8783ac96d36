'use client'

import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useEffect } from 'react'
import { useDesignerStore } from '../state/designer-store.ts'
import type { DesignerNode } from './graph.ts'
import { absolutePositions } from './merge-nodes.ts'
import { menuNodeId } from './node-id.ts'

const margin = 24
const readableZoom = 0.5

/** Moves the canvas so that a wanted node, or the menu where a test call is, can be read; never when it can already. */
export function useReveal(nodes: readonly DesignerNode[]): void {
  const { setCenter } = useReactFlow()
  const store = useStoreApi()
  const wantedNodeId = useDesignerStore((state) => state.wantedNodeId)
  const currentMenuId = useDesignerStore((state) => state.path.currentMenuId)
  const reveal = useDesignerStore((state) => state.reveal)

  const latestChoice = useDesignerStore((state) => state.path.latestChoice)

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
    reveal(null)
    if (!node || !place) return
    const { width, height, transform } = store.getState()
    const [panX, panY, zoom] = transform
    const left = place.x * zoom + panX
    const top = place.y * zoom + panY
    const right = left + (node.width ?? 0) * zoom
    const bottom = top + (node.height ?? 0) * zoom
    const inSight = left >= margin && top >= margin && right <= width - margin && bottom <= height - margin
    if (inSight && zoom >= readableZoom) return
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
    const centre = { x: place.x + (node.width ?? 0) / 2, y: place.y + (node.height ?? 0) / 2 }
    void setCenter(centre.x, centre.y, { zoom: Math.max(zoom, 0.75), duration: calm ? 0 : 200 })
  }, [nodes, reveal, setCenter, store, wantedNodeId])
}
