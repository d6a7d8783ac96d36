'use client'

import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useCallback, useMemo } from 'react'
import { type CallQuery, callQueryAddress, readCallQuery } from './call-query.ts'

/** Which calls are shown; it stands in the address, so that it can be sent to somebody and comes back with "back". */
export function useCallQuery() {
  const router = useRouter()
  const pathname = usePathname()
  const address = useSearchParams().toString()
  const query = useMemo(() => readCallQuery(new URLSearchParams(address)), [address])
  const setQuery = useCallback(
    (next: CallQuery) => router.replace(`${pathname}${callQueryAddress(next)}`, { scroll: false }),
    [router, pathname],
  )
  return { query, setQuery }
}
