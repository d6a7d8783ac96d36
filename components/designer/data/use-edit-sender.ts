'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import { toast } from 'sonner'
import { useTranslations } from 'use-intl'
import { useTRPC, useTRPCClient } from '../../app/trpc.ts'
import { useErrorMessage } from '../../app/use-error-message.ts'
import { useSession } from '../../frame/session-context.tsx'
import { isEmptyPatch, patchBetween } from '../draft/patch.ts'
import { mergeInWords } from '../merge/merge-in-words.ts'
import { useHistoryStore } from '../state/history-store.ts'
import { editKeeper } from './edit-keeper.ts'
import { EditSender } from './edit-sender.ts'

/** What its notices are told with; the language of the page may change while it lives. */
type Texts = { t: ReturnType<typeof useTranslations<'designerHistory'>>; errorMessage: (error: unknown) => string }
type Sending = { sender: EditSender; keeper: ReturnType<typeof editKeeper>; texts: { current: Texts } }

/** One of each IVR while the page lives, so that edits are sent on when their IVR is left. */
const senders = new Map<string, Sending>()

/** Answers what stores the edits of an IVR, and keeps them meanwhile; not for the server, where no page lives. */
export function useEditSender(ivrName: string): () => Sending {
  const t = useTranslations('designerHistory')
  const errorMessage = useErrorMessage()
  useEffect(() => {
    for (const { texts } of senders.values()) texts.current = { t, errorMessage }
  }, [t, errorMessage])
  const trpc = useTRPC()
  const client = useTRPCClient()
  const queryClient = useQueryClient()
  const { id: personId, name, tenant } = useSession()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the others are the same while the page lives
  return useCallback(() => {
    const known = senders.get(ivrName)
    if (known) return known
    const texts = { current: { t, errorMessage } }
    const keeper = editKeeper({ tenantId: tenant.id, personId, ivrName })
    const sender = new EditSender({
      ivrName,
      client,
      queryClient,
      queryKey: trpc.draft.get.queryKey({ name: ivrName }),
      keep: keeper.keep,
      onStored: () => void queryClient.invalidateQueries({ queryKey: trpc.ivr.get.queryKey({ name: ivrName }) }),
      onLost: (error) => {
        const told = texts.current
        toast.error(told.t('merge.notSavedBefore', { why: told.errorMessage(error) }))
      },
      onMerged: ({ merged, patch }, step, theirs, before) => {
        const back = patchBetween(merged, theirs)
        useHistoryStore.getState().replace(step, isEmptyPatch(patch) ? null : { undo: back, redo: patch })
        const words = isEmptyPatch(patch) ? null : mergeInWords(before, theirs, name, texts.current.t)
        if (words) toast(words, { id: `merged-${theirs.ivr.draftRevision}` })
      },
    })
    const made = { sender, keeper, texts }
    senders.set(ivrName, made)
    return made
  }, [ivrName])
}
