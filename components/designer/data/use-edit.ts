'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { toast } from 'sonner'
import { errorMessage } from '../../app/refusal.ts'
import { useTRPC, useTRPCClient } from '../../app/trpc.ts'
import type { Edit } from '../draft/edit.ts'
import { editKey } from './edit-key.ts'
import { isStale } from './is-stale.ts'
import { sendEdit } from './send-edit.ts'

export type EditOptions = {
  /** Store it even if somebody else changed the draft in the meantime. */
  overwrite?: boolean
}

/**
 * `edit` stores one change and rejects when it is refused; `tryEdit` says so in a notice instead and resolves to
 * whether it worked. Edits are sent in the order in which they were made. Both functions stay the same ones.
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
    onSuccess: (draft) => {
      queryClient.setQueryData(queryKey, draft)
      void queryClient.invalidateQueries({ queryKey: trpc.ivr.get.queryKey({ name }) })
    },
    onError: () => queryClient.invalidateQueries({ queryKey }),
  })
  const edit = useCallback(
    async (change: Edit, options: EditOptions = {}): Promise<void> => {
      await mutateAsync({ ...change, ...options })
    },
    [mutateAsync],
  )
  const tryEdit = useCallback(
    async (change: Edit): Promise<boolean> => {
      try {
        await edit(change)
        return true
      } catch (error) {
        const retry = {
          label: 'Do it anyway',
          onClick: () => void edit(change, { overwrite: true }).catch(() => undefined),
        }
        toast.error(errorMessage(error), isStale(error) ? { action: retry } : undefined)
        return false
      }
    },
    [edit],
  )
  return { edit, tryEdit }
}
