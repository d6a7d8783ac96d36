'use client'

import { useReactFlow } from '@xyflow/react'
import { type PointerEvent as ReactPointerEvent, useEffect, useEffectEvent, useState } from 'react'
import { cardHeaderHeight, cardWidth } from '../canvas/card-size.ts'
import type { DesignerNode } from '../canvas/graph.ts'
import { parseNodeId } from '../canvas/node-id.ts'
import type { Draft, Position } from '../draft/draft.ts'
import { useDesignerStore } from '../state/designer-store.ts'
import { type DropMeaning, type DropTarget, dropMeaning } from './drop-meaning.ts'
import type { PaletteItem } from './palette-items.ts'
import { useAddItem } from './use-add-item.ts'
import { usePaletteTexts } from './use-palette-texts.ts'

const thresholdPx = 4

/** `meaning` null: not over the canvas. Screen pixels. */
export type Dragged = { item: PaletteItem; x: number; y: number; meaning: DropMeaning | null }

/** Drags an item with mouse, pen or finger; where it is let go over the canvas it is added. Escape gives up. */
export function useItemDrag(draft: Draft) {
  const { screenToFlowPosition, getNodes } = useReactFlow<DesignerNode>()
  const { addMenu, addAction } = useAddItem(draft)
  const texts = usePaletteTexts()
  const [from, setFrom] = useState<{ item: PaletteItem; x: number; y: number } | null>(null)
  const [dragged, setDragged] = useState<Dragged | null>(null)

  const meaningAt = (item: PaletteItem, x: number, y: number): DropMeaning | null => {
    const target = targetAt(x, y)
    if (target === undefined) return null
    const nearest = nearestMenu(getNodes(), screenToFlowPosition({ x, y }))
    return dropMeaning(draft, item, target, useDesignerStore.getState().selection, nearest, texts)
  }
  const move = useEffectEvent(({ clientX: x, clientY: y }: PointerEvent) => {
    if (!from) return
    if (!dragged && Math.hypot(x - from.x, y - from.y) < thresholdPx) return
    setDragged({ item: from.item, x, y, meaning: meaningAt(from.item, x, y) })
  })
  const end = useEffectEvent((event: PointerEvent | null) => {
    setFrom(null)
    setDragged(null)
    if (!dragged || !event) return
    swallowClick()
    const { item } = dragged
    const meaning = meaningAt(item, event.clientX, event.clientY)
    if (!meaning?.possible) return
    const { x, y } = screenToFlowPosition({ x: event.clientX, y: event.clientY })
    const place = meaning.from ? null : { x: x - cardWidth / 2, y: y - cardHeaderHeight / 2 }
    if (item.adds === 'menu') addMenu(item.kind, meaning.from, place)
    else if (meaning.from) addAction(item.actionType, meaning.from)
  })
  useEffect(() => {
    if (!from) return
    const onMove = (event: PointerEvent) => move(event)
    const onUp = (event: PointerEvent) => end(event)
    const onCancel = () => end(null)
    const onKeyDown = (event: KeyboardEvent) => event.key === 'Escape' && end(null)
    addEventListener('pointermove', onMove)
    addEventListener('pointerup', onUp)
    addEventListener('pointercancel', onCancel)
    addEventListener('keydown', onKeyDown)
    return () => {
      removeEventListener('pointermove', onMove)
      removeEventListener('pointerup', onUp)
      removeEventListener('pointercancel', onCancel)
      removeEventListener('keydown', onKeyDown)
    }
  }, [from])

  const startOf = (item: PaletteItem) => (event: ReactPointerEvent) => {
    if (event.button === 0) setFrom({ item, x: event.clientX, y: event.clientY })
  }
  return { dragged, startOf }
}

/** What was dragged was not clicked. */
function swallowClick(): void {
  const swallow = (click: MouseEvent) => click.stopPropagation()
  addEventListener('click', swallow, { capture: true })
  setTimeout(() => removeEventListener('click', swallow, { capture: true }))
}

/** What is under the pointer; undefined outside the canvas, and over what lies on it. */
function targetAt(x: number, y: number): DropTarget | undefined {
  const element = document.elementFromPoint(x, y)
  if (!element?.closest('.designer-canvas') || element.closest('[role="toolbar"], [data-canvas-controls]'))
    return undefined
  const nodeId = element.closest('.react-flow__node')?.getAttribute('data-id')
  return nodeId ? { nodeId, row: element.closest('[data-key-row]')?.getAttribute('data-key-row') ?? null } : null
}

function nearestMenu(nodes: readonly DesignerNode[], at: Position): string | null {
  const distance = ({ position, width = 0, height = 0 }: DesignerNode) =>
    Math.hypot(position.x + width / 2 - at.x, position.y + height / 2 - at.y)
  const [nearest] = nodes.filter(({ type }) => type === 'menu').toSorted((a, b) => distance(a) - distance(b))
  return nearest ? (parseNodeId(nearest.id)?.menuId ?? null) : null
}
