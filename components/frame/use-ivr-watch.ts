'use client'

import { skipToken, useQueryClient } from '@tanstack/react-query'
import { useSubscription } from '@trpc/tanstack-react-query'
import { usePathname } from 'next/navigation'
import { useEffect, useEffectEvent } from 'react'
import { useTRPC } from '../app/trpc.ts'

const askAgainMs = 3_000

/**
 * Keeps what is shown of the IVRs up to date while somebody looks at it. In the designer it asks now and then: that
 * page has two streams of its own, and a browser keeps only six connections to one host, for all tabs together.
 */
export function useIvrWatch(): void {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const refresh = () => {
    void queryClient.invalidateQueries(trpc.ivr.list.pathFilter())
    void queryClient.invalidateQueries(trpc.ivr.get.pathFilter())
    void queryClient.invalidateQueries(trpc.version.list.pathFilter())
    void queryClient.invalidateQueries(trpc.version.schedules.pathFilter())
    void queryClient.invalidateQueries(trpc.hours.list.pathFilter())
  }
  const inDesigner = /^\/ivrs\/[^/]+$/.test(usePathname())
  const ask = useEffectEvent(refresh)
  useEffect(() => {
    if (!inDesigner) return
    const timer = setInterval(() => ask(), askAgainMs)
    return () => clearInterval(timer)
  }, [inDesigner])
  // What happened before the stream stood, or while it was away, is read when it starts.
  const events = { onStarted: refresh, onData: refresh }
  useSubscription(trpc.ivr.watch.subscriptionOptions(inDesigner ? skipToken : undefined, events))
}
