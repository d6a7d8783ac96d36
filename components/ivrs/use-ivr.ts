'use client'

import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../app/trpc.ts'

/** Calls come and go without an event, so that their number is asked for now and then. */
const callsEveryMs = 10_000

/** One IVR, kept up to date while it is shown. */
export function useIvr(name: string) {
  const trpc = useTRPC()
  return useQuery(trpc.ivr.get.queryOptions({ name }, { refetchInterval: callsEveryMs }))
}

/** All IVRs, kept up to date while they are shown. */
export function useIvrs() {
  const trpc = useTRPC()
  return useQuery(trpc.ivr.list.queryOptions(undefined, { refetchInterval: callsEveryMs }))
}
