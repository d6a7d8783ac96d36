import type { QueryClient, QueryKey } from '@tanstack/react-query'
import type { RouterOutputs } from '../../app/trpc.ts'
import { applyEdit } from '../draft/apply-edit.ts'
import type { Draft } from '../draft/draft.ts'
import type { Edit } from '../draft/edit.ts'
import { editKey } from './edit-key.ts'
import { readDraft } from './read-draft.ts'

/** The draft as it will be once all edits under way are stored, at this moment; null before it was read. */
export function shownDraft(queryClient: QueryClient, queryKey: QueryKey, name: string): Draft | null {
  const stored = queryClient.getQueryData<RouterOutputs['draft']['get']>(queryKey)
  if (!stored) return null
  const underWay = queryClient.getMutationCache().findAll({ mutationKey: editKey(name), status: 'pending' })
  return underWay.map(({ state }) => state.variables as Edit).reduce(applyEdit, readDraft(stored))
}
