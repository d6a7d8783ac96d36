'use client'

import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useEffect, useEffectEvent } from 'react'
import { menuNodeId } from '../canvas/node-id.ts'
import { selectedNodeId } from '../canvas/selected-node.ts'
import type { Draft } from '../draft/draft.ts'
import { fieldOfProblem } from '../inspector/field-of-problem.ts'
import { noteNodeId } from '../notes/note-id.ts'
import { type Selection, useDesignerStore } from '../state/designer-store.ts'
import type { Match } from './find-matches.ts'

const readableZoom = 0.6
const moveMs = 200

/** What of the draft a match stands in; null for a note. */
export function selectionOf({ place }: Match): Selection {
  if ('noteId' in place) return null
  const { menuId, digit } = place
  return digit === undefined ? { kind: 'menu', menuId } : { kind: 'option', menuId, digit }
}

/** The node of the canvas that a match stands in. */
export function nodeIdOf(draft: Draft, match: Match): string {
  if ('noteId' in match.place) return noteNodeId(match.place.noteId)
  return selectedNodeId(draft, selectionOf(match)) ?? menuNodeId(match.place.menuId)
}

/** The field of the inspector that holds a match, by its name in the form. */
export function fieldOf({ place, field }: Match): string {
  return fieldOfProblem({ place: { field: 'digit' in place && field === 'digit' ? 'digit' : field } })
}

/** Brings a match into the middle of the canvas and its field into sight in the inspector, and leaves the focus alone. */
export function useShownMatch(draft: Draft, match: Match | undefined): void {
  const { setCenter } = useReactFlow()
  const store = useStoreApi()
  const show = useEffectEvent((found: Match) => {
    const { selectQuietly, showPanel } = useDesignerStore.getState()
    selectQuietly(selectionOf(found))
    if (matchMedia('(min-width: 1100px)').matches) showPanel('inspector')
    const node = store.getState().nodeLookup.get(nodeIdOf(draft, found))
    if (!node) return
    const { x, y } = node.internals.positionAbsolute
    const zoom = store.getState().transform[2]
    const duration = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : moveMs
    const [middleX, middleY] = [x + (node.width ?? 0) / 2, y + (node.height ?? 0) / 2]
    void setCenter(middleX, middleY, { zoom: zoom < readableZoom ? 1 : zoom, duration })
  })
  const id = match && JSON.stringify([match.place, match.field])
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each match, not again as the draft changes
  useEffect(() => {
    if (!match) return
    show(match)
    // The inspector's form for it comes with the next frames.
    let marked: Element | null = null
    const timer = setTimeout(() => {
      marked = document.querySelector(`[data-designer-dock] [name="${CSS.escape(fieldOf(match))}"]`)
      marked?.scrollIntoView({ block: 'center' })
      marked?.setAttribute('data-found', '')
    }, 50)
    return () => {
      clearTimeout(timer)
      marked?.removeAttribute('data-found')
    }
  }, [id])
}
