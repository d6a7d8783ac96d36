'use client'

import { useEffect, useRef } from 'react'
import type { Draft } from '../draft/draft.ts'
import { useDesignerStore } from '../state/designer-store.ts'
import { IvrOverview } from './ivr-overview.tsx'
import { MenuForm } from './menu-form.tsx'
import { NewOption } from './new-option.tsx'
import { SeveralSelected } from './several-selected.tsx'
import { StoredOption } from './stored-option.tsx'
import { useFormKey } from './use-form-key.ts'
import { useSelectedPlace } from './use-selected-place.ts'

/** Everything about what is selected; an overview when nothing is. */
export function Inspector({ draft, onDelete }: { draft: Draft; onDelete: () => void }) {
  const selection = useDesignerStore((state) => state.selection)
  const several = useDesignerStore((state) => state.several)
  const place = useSelectedPlace(draft)
  const formKey = useFormKey(place)
  const container = useWantedFocus(formKey)
  return (
    <div ref={container} className="flex min-h-0 flex-1 flex-col">
      {several.length > 0 ? (
        <SeveralSelected draft={draft} nodeIds={several} onDelete={onDelete} />
      ) : !place ? (
        <IvrOverview draft={draft} />
      ) : selection?.kind === 'newOption' ? (
        <NewOption
          key={`${formKey} ${selection.digit} ${selection.actionType}`}
          draft={draft}
          menu={place.menu}
          digit={selection.digit}
          actionType={selection.actionType}
        />
      ) : place.option ? (
        <StoredOption key={formKey} draft={draft} menu={place.menu} option={place.option} onDelete={onDelete} />
      ) : (
        <MenuForm key={formKey} draft={draft} menu={place.menu} onDelete={onDelete} />
      )}
    </div>
  )
}

/**
 * Gives the focus to the field that somebody asked for, or to the first one where it does not exist, as soon as the
 * form with this key is there.
 */
function useWantedFocus(formKey: string) {
  const container = useRef<HTMLDivElement>(null)
  const selection = useDesignerStore((state) => state.selection)
  const wantedField = useDesignerStore((state) => state.wantedField)
  const focusDone = useDesignerStore((state) => state.focusDone)
  useEffect(() => {
    if (!wantedField || !selection || !formKey) return
    const frame = requestAnimationFrame(() => {
      const named = container.current?.querySelector<HTMLElement>(`[name="${CSS.escape(wantedField)}"]`)
      const first = container.current?.querySelector<HTMLElement>('textarea, input, [role="combobox"]')
      const field = named ?? first
      field?.focus()
      field?.scrollIntoView({ block: 'nearest' })
      if (field) focusDone()
    })
    return () => cancelAnimationFrame(frame)
  }, [focusDone, formKey, selection, wantedField])
  return container
}
