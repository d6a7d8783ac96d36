'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useSubscription } from '@trpc/tanstack-react-query'
import { useEffect, useRef } from 'react'
import { useTRPC } from '../app/trpc.ts'

/** All calls are counted for this, so not as often as they change. */
const listEveryMs = 3_000

/** Keeps lists and numbers of calls up to date while somebody looks at them: live ones at once, the rest soon. */
export function useCallsWatch(): void {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  useEffect(() => () => clearTimeout(timer.current ?? undefined), [])

  const refreshLists = () => {
    void queryClient.invalidateQueries(trpc.calls.list.pathFilter())
    void queryClient.invalidateQueries(trpc.calls.summary.pathFilter())
  }
  const refresh = () => {
    void queryClient.invalidateQueries(trpc.calls.live.pathFilter())
    if (timer.current !== null) return
    refreshLists()
    timer.current = setTimeout(() => {
      timer.current = null
      refreshLists()
    }, listEveryMs)
  }
  useSubscription(trpc.calls.watch.subscriptionOptions({}, { onData: refresh }))
}
