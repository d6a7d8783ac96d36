'use client'

import { useQuery } from '@tanstack/react-query'
import { type RouterOutputs, useTRPC } from '../app/trpc.ts'

export type Recording = RouterOutputs['recording']['list']['recordings'][number]

/** The library, by name. */
export function useRecordings() {
  const trpc = useTRPC()
  return useQuery(trpc.recording.list.queryOptions())
}
