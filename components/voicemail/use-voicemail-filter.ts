'use client'

import { usePathname, useRouter, useSearchParams } from 'next/navigation'

export const messagesPerPage = 50

export type VoicemailFilter = {
  /** Null: all of them. */
  mailbox: string | null
  /** Only what nobody has heard yet. */
  onlyNew: boolean
  caller: string
  /** From 1. */
  page: number
}

/** What is shown, as it stands in the address: `?mailbox=1001&new=1&caller=555&page=2`. A change goes back to page 1. */
export function useVoicemailFilter() {
  const router = useRouter()
  const pathname = usePathname()
  const params = useSearchParams()
  const filter: VoicemailFilter = {
    mailbox: params.get('mailbox') || null,
    onlyNew: params.get('new') === '1',
    caller: params.get('caller') ?? '',
    page: Math.min(20_000, Math.max(1, Math.floor(Number(params.get('page'))) || 1)),
  }

  function change(part: Partial<VoicemailFilter>) {
    const next = { ...filter, page: 1, ...part }
    const query = new URLSearchParams({
      ...(next.mailbox && { mailbox: next.mailbox }),
      ...(next.onlyNew && { new: '1' }),
      ...(next.caller.trim() && { caller: next.caller }),
      ...(next.page > 1 && { page: String(next.page) }),
    }).toString()
    router.replace(query ? `${pathname}?${query}` : pathname, { scroll: false })
  }

  return { filter, change }
}

export const isFiltered = ({ mailbox, onlyNew, caller }: VoicemailFilter): boolean =>
  mailbox !== null || onlyNew || caller.trim() !== ''
