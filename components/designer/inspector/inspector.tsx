'use client'

import { useEffect, useRef } from 'react'
import type { Draft } from '../draft/draft.ts'
import { useDesignerStore } from '../state/designer-store.ts'
import { IvrOverview } from './ivr-overview.tsx'
import { MenuForm } from './menu-form.tsx'
import { NewOption } from './new-option.tsx'
import { SeveralSelected } from './several-selected.tsx'
import { StoredOption } from './stored-option.tsx'
import { useSelectedPlace } from './use-selected-place.ts'

/** Everything about what is selected; an overview when nothing is. */
export function Inspector({ draft, onDelete }: { draft: Draft; onDelete: () => void }) {
  const selection = useDesignerStore((state) => state.selection)
  const several = useDesignerStore((state) => state.several)
  const place = useSelectedPlace(draft)
  const container = useWantedFocus(place?.option?.id ?? place?.menu.id ?? null)
  return (
    <div ref={container} className="flex min-h-0 flex-1 flex-col">
      {several.length > 0 ? (
        <SeveralSelected draft={draft} nodeIds={several} onDelete={onDelete} />
      ) : !place ? (
        <IvrOverview draft={draft} />
      ) : selection?.kind === 'newOption' ? (
        <NewOption
          key={`${place.menu.id} ${selection.digit} ${selection.actionType}`}
          draft={draft}
          menu={place.menu}
          digit={selection.digit}
          actionType={selection.actionType}
        />
      ) : place.option ? (
        <StoredOption
          key={`${place.menu.id} ${place.option.id}`}
          draft={draft}
          menu={place.menu}
          option={place.option}
          onDelete={onDelete}
        />
      ) : (
        <MenuForm key={place.menu.id} draft={draft} menu={place.menu} onDelete={onDelete} />
      )}
    </div>
  )
}

/**
 * Gives the focus to the field that somebody asked for, or to the first one where it does not exist, as soon as the
 * form of the place with this id is there.
 */
function useWantedFocus(placeId: number | null) {
  const container = useRef<HTMLDivElement>(null)
  const selection = useDesignerStore((state) => state.selection)
  const wantedField = useDesignerStore((state) => state.wantedField)
  const focusDone = useDesignerStore((state) => state.focusDone)
  useEffect(() => {
    if (!wantedField || !selection || placeId === null) return
    const frame = requestAnimationFrame(() => {
      const named = container.current?.querySelector<HTMLElement>(`[name="${CSS.escape(wantedField)}"]`)
      const first = container.current?.querySelector<HTMLElement>('textarea, input, [role="combobox"]')
      const field = named ?? first
      field?.focus()
      field?.scrollIntoView({ block: 'nearest' })
      // A place that is not stored yet gets another id, and its form is made anew: that one wants the focus too.
      if (field && placeId > 0) focusDone()
    })
    return () => cancelAnimationFrame(frame)
  }, [focusDone, placeId, selection, wantedField])
  return container
}
