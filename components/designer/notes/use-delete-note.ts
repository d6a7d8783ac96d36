'use client'

import { useCallback } from 'react'
import { toast } from 'sonner'
import { useTranslations } from 'use-intl'
import type { Note } from '../draft/draft.ts'
import { useDesigner } from '../state/designer-context.tsx'

/** Deletes a note, says so with a way back, and leaves the focus on the canvas. */
export function useDeleteNote(): (noteId: string, note: Note) => void {
  const t = useTranslations('designerNotes')
  const { tryEdit } = useDesigner()
  return useCallback(
    async (noteId, note) => {
      const store = (next: Note | null) => tryEdit({ kind: 'patch', patch: { notes: { [noteId]: next } } })
      const stored = store(null)
      document.querySelector<HTMLElement>('.designer-canvas')?.focus({ preventScroll: true })
      if (await stored) toast(t('deleted'), { action: { label: t('undo'), onClick: () => void store(note) } })
    },
    [t, tryEdit],
  )
}
