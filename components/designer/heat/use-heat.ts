'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { useTRPC } from '../../app/trpc.ts'
import { type HeatPeriod, periodRange } from './heat-period.ts'
import { useHeatStore } from './heat-store.ts'

const freshMs = 60_000

export type HeatChoice = { period: HeatPeriod; version: number | null; testCalls: boolean }

/** The numbers of an IVR for what was chosen, and puts them on the canvas; `range` null: the days make no period. */
export function useHeat(name: string, { period, version, testCalls }: HeatChoice) {
  const trpc = useTRPC()
  const show = useHeatStore((state) => state.show)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the period is new with each choice
  const range = useMemo(() => periodRange(period, new Date()), [JSON.stringify(period)])
  const query = useQuery(
    trpc.flow.heat.queryOptions(
      {
        name,
        ...(range ?? {}),
        ...(version === null ? {} : { version }),
        testCalls: testCalls ? 'include' : 'exclude',
      },
      { enabled: range !== null, staleTime: freshMs, placeholderData: keepPreviousData },
    ),
  )
  const heat = query.data
  useEffect(() => {
    show(heat ?? null)
    return () => show(null)
  }, [heat, show])
  return { query, range }
}
