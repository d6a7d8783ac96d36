'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { toast } from 'sonner'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../../app/trpc.ts'
import { useErrorMessage } from '../../app/use-error-message.ts'
import { readDraft } from '../../designer/data/read-draft.ts'
import { useEditSender } from '../../designer/data/use-edit-sender.ts'
import { restoredDraft } from '../../designer/diff/restored-draft.ts'
import { editStep } from '../../designer/draft/edit-step.ts'
import { isEmptyPatch, patchBetween } from '../../designer/draft/patch.ts'
import { useHistoryStore } from '../../designer/state/history-store.ts'
import { useNoteSuggestions } from './note-suggestion.ts'

/** Makes the draft what a version says, as one edit that can be undone, and leads to it. */
export function useRestore(name: string) {
  const t = useTranslations('versions')
  const errorMessage = useErrorMessage()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const router = useRouter()
  const sending = useEditSender(name)
  const push = useHistoryStore((state) => state.push)
  const suggest = useNoteSuggestions((state) => state.suggest)
  return useMutation({
    mutationFn: async (version: number) => {
      const draft = readDraft(await queryClient.fetchQuery(trpc.draft.get.queryOptions({ name })))
      const { flow } = await queryClient.fetchQuery(trpc.version.get.queryOptions({ name, version }))
      const patch = patchBetween(draft, restoredDraft(draft, flow))
      if (isEmptyPatch(patch)) return false
      const change = { kind: 'patch', patch } as const
      const step = editStep(draft, change)
      await sending().sender.add({ id: `restore-${Date.now()}`, change, step, merge: false })
      if (step) push(step)
      return true
    },
    onSuccess: (changed, version) => {
      if (!changed) {
        toast(t('restore.already', { version: String(version) }))
        return
      }
      suggest(name, t('restore.note', { version: String(version) }))
      toast.success(t('restore.done', { version: String(version) }), {
        description: t('restore.doneWhat'),
      })
      router.push(`/ivrs/${encodeURIComponent(name)}`)
    },
    onError: (error) => toast.error(errorMessage(error)),
  })
}
