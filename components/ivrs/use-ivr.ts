'use client'

import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../app/trpc.ts'
import type { IvrSummary } from './ivr-summary.ts'

/** Calls come and go without an event, so that their number is asked for now and then. */
const callsEveryMs = 10_000
/** While prompts of a new version are being spoken, which makes no event either. */
export const progressEveryMs = 1_500

const onItsWay = ({ podStatus, publishedVersion, live }: Pick<IvrSummary, 'podStatus' | 'publishedVersion' | 'live'>) =>
  podStatus === 'Running' && publishedVersion !== null && !live?.liveAt

/** One IVR, kept up to date while it is shown. */
export function useIvr(name: string) {
  const trpc = useTRPC()
  return useQuery(
    trpc.ivr.get.queryOptions(
      { name },
      { refetchInterval: ({ state: { data } }) => (data && onItsWay(data) ? progressEveryMs : callsEveryMs) },
    ),
  )
}

/** All IVRs, kept up to date while they are shown. */
export function useIvrs() {
  const trpc = useTRPC()
  return useQuery(
    trpc.ivr.list.queryOptions(undefined, {
      refetchInterval: ({ state: { data } }) => (data?.ivrs.some(onItsWay) ? progressEveryMs : callsEveryMs),
    }),
  )
}
