'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useSubscription } from '@trpc/tanstack-react-query'
import { useTRPC } from '../app/trpc.ts'

/** Keeps the messages up to date while somebody looks at them. */
export function useVoicemailWatch(enabled: boolean): void {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const refresh = () => void queryClient.invalidateQueries(trpc.voicemail.pathFilter())
  useSubscription(trpc.voicemail.watch.subscriptionOptions(undefined, { enabled, onStarted: refresh, onData: refresh }))
}
