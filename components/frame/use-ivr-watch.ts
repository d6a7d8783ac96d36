'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useSubscription } from '@trpc/tanstack-react-query'
import { useEffect, useState } from 'react'
import { useTRPC } from '../app/trpc.ts'

const patienceMs = 5_000

/**
 * Keeps what is shown of the IVRs up to date while somebody looks at it. Returns whether nothing that this page shows
 * is kept up to date at the moment: all that it watches comes over one connection.
 */
export function useIvrWatch(): boolean {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const refresh = () => {
    void queryClient.invalidateQueries(trpc.ivr.list.pathFilter())
    void queryClient.invalidateQueries(trpc.ivr.get.pathFilter())
    void queryClient.invalidateQueries(trpc.version.list.pathFilter())
    void queryClient.invalidateQueries(trpc.version.schedules.pathFilter())
    void queryClient.invalidateQueries(trpc.hours.list.pathFilter())
  }
  // What happened before the stream stood, or while it was away, is read when it starts.
  const { status } = useSubscription(
    trpc.ivr.watch.subscriptionOptions(undefined, { onStarted: refresh, onData: refresh }),
  )
  return useLasting(status !== 'pending')
}

/** Whether it has been so for a while. */
function useLasting(now: boolean): boolean {
  const [lasts, setLasts] = useState(false)
  useEffect(() => {
    setLasts(false)
    if (!now) return
    const timer = setTimeout(() => setLasts(true), patienceMs)
    return () => clearTimeout(timer)
  }, [now])
  return lasts
}
