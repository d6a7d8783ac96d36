'use client'

import { useMutationState, useQuery, useQueryClient } from '@tanstack/react-query'
import { useSubscription } from '@trpc/tanstack-react-query'
import { useMemo } from 'react'
import { useTRPC } from '../../app/trpc.ts'
import { applyEdit } from '../draft/apply-edit.ts'
import type { Edit } from '../draft/edit.ts'
import { editKey } from './edit-key.ts'
import { readDraft } from './read-draft.ts'

/**
 * The draft of an IVR as it will be once all edits under way are stored: an edit shows at once, and is gone again by
 * itself when the server refuses it. Follows the edits of others.
 */
export function useDraft(name: string) {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const options = trpc.draft.get.queryOptions({ name })
  const query = useQuery(options)
  const underWay = useMutationState({
    filters: { mutationKey: editKey(name), status: 'pending' },
    select: (mutation) => mutation.state.variables as Edit,
  })
  useSubscription(
    trpc.draft.watch.subscriptionOptions(
      { name },
      {
        onData: ({ draftRevision, layoutRevision }) => {
          const known = queryClient.getQueryData(options.queryKey)?.ivr
          const ownEdits = queryClient.isMutating({ mutationKey: editKey(name) })
          const isNews = !known || known.draftRevision < draftRevision || known.layoutRevision < layoutRevision
          if (ownEdits === 0 && isNews) {
            void queryClient.invalidateQueries({ queryKey: options.queryKey })
          }
        },
      },
    ),
  )
  const stored = query.data
  const draft = useMemo(() => stored && underWay.reduce(applyEdit, readDraft(stored)), [stored, underWay])
  return { query, draft }
}
