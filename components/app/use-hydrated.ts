'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** False until the page's own code runs in the browser. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
