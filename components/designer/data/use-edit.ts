'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import { toast } from 'sonner'
import { useTRPC } from '../../app/trpc.ts'
import { useErrorMessage } from '../../app/use-error-message.ts'
import type { Edit } from '../draft/edit.ts'
import { editStep } from '../draft/edit-step.ts'
import { useHistoryStore } from '../state/history-store.ts'
import { tabGoneMs } from './kept-edits.ts'
import { shownDraft } from './shown-draft.ts'
import { useEditSender } from './use-edit-sender.ts'

/**
 * `edit` stores one change and rejects when it is refused; `tryEdit` says so in a notice instead and resolves to
 * whether it worked; both can be undone. `undo` and `redo` go through what this tab did. Edits are sent in the order
 * in which they were made, and wait while the server is away. All functions stay the same ones.
 */
export function useEdit(name: string) {
  const errorMessage = useErrorMessage()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const sending = useEditSender(name)
  const { queryKey } = trpc.draft.get.queryOptions({ name })

  useEffect(() => {
    const { sender, keeper } = sending()
    const adopt = () => sender.adopt(keeper.take())
    adopt()
    // A tab that crashed a moment ago did not say that it is gone.
    const timer = setTimeout(adopt, tabGoneMs + 1_000)
    return () => clearTimeout(timer)
  }, [sending])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is made of the name
  const queue = useCallback(
    (change: Edit) => {
      const shown = shownDraft(queryClient, queryKey, name)
      const step = shown && editStep(shown, change)
      const id = `${Date.now()}-${Math.random()}`
      return { step, stored: sending().sender.add({ id, change, step, merge: false }) }
    },
    [sending, name, queryClient],
  )
  const edit = useCallback(
    async (change: Edit): Promise<void> => {
      const { push, drop } = useHistoryStore.getState()
      const { step, stored } = queue(change)
      if (step) push(step)
      try {
        await stored
      } catch (error) {
        if (step) drop(step)
        throw error
      }
    },
    [queue],
  )
  const tryEdit = useCallback(
    async (change: Edit): Promise<boolean> => {
      try {
        await edit(change)
        return true
      } catch (error) {
        toast.error(errorMessage(error))
        return false
      }
    },
    [edit, errorMessage],
  )
  const step = useCallback(
    (which: 'undo' | 'redo') => {
      const { undone, redone, drop } = useHistoryStore.getState()
      const taken = which === 'undo' ? undone() : redone()
      if (!taken) return
      queue({ kind: 'patch', patch: taken[which] }).stored.catch((error) => {
        toast.error(errorMessage(error))
        drop(taken)
      })
    },
    [queue, errorMessage],
  )
  const undo = useCallback(() => step('undo'), [step])
  const redo = useCallback(() => step('redo'), [step])
  return { edit, tryEdit, undo, redo }
}
