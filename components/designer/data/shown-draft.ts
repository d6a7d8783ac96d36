import type { QueryClient, QueryKey } from '@tanstack/react-query'
import type { RouterOutputs } from '../../app/trpc.ts'
import { applyEdit } from '../draft/apply-edit.ts'
import type { Draft } from '../draft/draft.ts'
import { queueOf } from '../state/edit-queue.ts'
import { readDraft } from './read-draft.ts'

/** The draft as it will be once all edits under way are stored, at this moment; null before it was read. */
export function shownDraft(queryClient: QueryClient, queryKey: QueryKey, name: string): Draft | null {
  const stored = queryClient.getQueryData<RouterOutputs['draft']['get']>(queryKey)
  if (!stored) return null
  return queueOf(name)
    .edits.map(({ change }) => change)
    .reduce(applyEdit, readDraft(stored))
}
