'use client'

import { useQueries, useQuery } from '@tanstack/react-query'
import { useTRPC } from '../app/trpc.ts'

export type SearchableMenu = { ivrName: string; menuId: string; promptText: string }

/** What the search finds: the tenant's IVRs, and with `withMenus` the menus of all their drafts. */
export function useSearchable({ open, withMenus }: { open: boolean; withMenus: boolean }) {
  const trpc = useTRPC()
  const list = useQuery(trpc.ivr.list.queryOptions(undefined, { enabled: open }))
  const ivrs = list.data?.ivrs ?? []
  const drafts = useQueries({
    queries: ivrs.map(({ name }) => trpc.draft.get.queryOptions({ name }, { enabled: withMenus, staleTime: 60_000 })),
  })
  const menus: SearchableMenu[] = drafts.flatMap(({ data }) =>
    (data?.menus ?? []).map(({ menuId, promptText }) => ({ ivrName: data?.ivr.name ?? '', menuId, promptText })),
  )
  return {
    ivrs,
    menus,
    loading: list.isLoading || drafts.some((draft) => draft.isLoading),
    failed: list.isError || drafts.some((draft) => draft.isError),
  }
}
