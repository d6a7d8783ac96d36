'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { toast } from 'sonner'
import { errorMessage } from '../../app/refusal.ts'
import { type RouterOutputs, useTRPC, useTRPCClient } from '../../app/trpc.ts'
import { applyEdit } from '../draft/apply-edit.ts'
import type { Draft } from '../draft/draft.ts'
import type { Edit } from '../draft/edit.ts'
import { isEmptyPatch, patchBetween } from '../draft/patch.ts'
import { type HistoryStep, useHistoryStore } from '../state/history-store.ts'
import { editKey } from './edit-key.ts'
import { isStale } from './is-stale.ts'
import { sendEdit } from './send-edit.ts'
import { shownDraft } from './shown-draft.ts'

export type EditOptions = {
  /** Store it even if somebody else changed the draft in the meantime. */
  overwrite?: boolean
}

/**
 * `edit` stores one change and rejects when it is refused; `tryEdit` says so in a notice instead and resolves to
 * whether it worked; both can be undone. `undo` and `redo` go through what this tab did. Edits are sent in the order
 * in which they were made. All functions stay the same ones.
 */
export function useEdit(name: string) {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const queryClient = useQueryClient()
  const { queryKey } = trpc.draft.get.queryOptions({ name })
  const { mutateAsync } = useMutation({
    mutationKey: editKey(name),
    scope: { id: `designer-edit-${name}` },
    mutationFn: (change: Edit & EditOptions) => {
      const { overwrite = false, ...edit } = change
      const revision = queryClient.getQueryData(queryKey)?.ivr.draftRevision
      return sendEdit(client, name, edit, overwrite ? undefined : revision)
    },
    onMutate: () => queryClient.cancelQueries({ queryKey }),
    onSuccess: (answer, edit) => {
      queryClient.setQueryData(queryKey, (known) =>
        'menus' in answer ? answer : known && laidOut(known, edit, answer),
      )
      void queryClient.invalidateQueries({ queryKey: trpc.ivr.get.queryKey({ name }) })
    },
    onError: () => queryClient.invalidateQueries({ queryKey }),
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is made of the name
  const edit = useCallback(
    async (change: Edit, options: EditOptions = {}): Promise<void> => {
      const { push, drop } = useHistoryStore.getState()
      const step = stepOf(shownDraft(queryClient, queryKey, name), change)
      if (step) push(step)
      try {
        await mutateAsync({ ...change, ...options })
      } catch (error) {
        if (step) drop(step)
        throw error
      }
    },
    [mutateAsync, name, queryClient],
  )
  const tryEdit = useCallback(
    async (change: Edit): Promise<boolean> => {
      try {
        await edit(change)
        return true
      } catch (error) {
        noticeRefusal(error, () => edit(change, { overwrite: true }))
        return false
      }
    },
    [edit],
  )
  const step = useCallback(
    (which: 'undo' | 'redo') => {
      const { undone, redone } = useHistoryStore.getState()
      const taken = which === 'undo' ? undone() : redone()
      if (!taken) return
      const send = (options: EditOptions) => mutateAsync({ kind: 'patch', patch: taken[which], ...options })
      send({}).catch((error) => {
        noticeRefusal(error, () => send({ overwrite: true }))
        useHistoryStore.getState().drop(taken)
      })
    },
    [mutateAsync],
  )
  const undo = useCallback(() => step('undo'), [step])
  const redo = useCallback(() => step('redo'), [step])
  return { edit, tryEdit, undo, redo }
}

/** The draft once a layout is stored. */
function laidOut<D extends RouterOutputs['draft']['get']>(
  known: D,
  edit: Edit,
  { layoutRevision }: RouterOutputs['draft']['saveLayout'],
): D {
  const positions = edit.kind === 'saveLayout' ? { ...known.positions, ...edit.positions } : known.positions
  return { ...known, positions, ivr: { ...known.ivr, layoutRevision } }
}

/** What undoing and redoing an edit of this draft takes; null when it changes nothing. */
function stepOf(before: Draft | null, change: Edit): HistoryStep | null {
  if (!before) return null
  const after = applyEdit(before, change)
  const redo = patchBetween(before, after)
  return isEmptyPatch(redo) ? null : { undo: patchBetween(after, before), redo }
}

function noticeRefusal(error: unknown, retry: () => Promise<unknown>): void {
  const action = { label: 'Do it anyway', onClick: () => void retry().catch(() => undefined) }
  toast.error(errorMessage(error), isStale(error) ? { action } : undefined)
}
