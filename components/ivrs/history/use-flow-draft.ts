'use client'

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTRPC } from '../../app/trpc.ts'
import { flowToDraft } from '../../calls/flow-to-draft.ts'
import { readDraft } from '../../designer/data/read-draft.ts'
import type { Draft } from '../../designer/draft/draft.ts'

/** A state of an IVR: its draft, a published version by number, or a scheduled one by id. */
export type FlowState = 'draft' | number | { scheduleId: string }

/** A state of an IVR as the canvas takes it, its menus where they stand in the draft. Null: asks for nothing. */
export function useFlowDraft(name: string, state: FlowState | null) {
  const trpc = useTRPC()
  const isVersion = typeof state === 'number'
  const id = typeof state === 'object' && state ? state.scheduleId : null
  const draft = useQuery(trpc.draft.get.queryOptions({ name }, { enabled: state !== null }))
  const version = useQuery(
    trpc.version.get.queryOptions(
      { name, version: isVersion ? state : 0 },
      { enabled: isVersion, staleTime: Number.POSITIVE_INFINITY },
    ),
  )
  const scheduled = useQuery(trpc.version.scheduled.queryOptions({ name, id: id ?? '' }, { enabled: id !== null }))
  const flow = isVersion ? version.data?.flow : id !== null ? scheduled.data?.flow : undefined
  const data = useMemo<Draft | undefined>(() => {
    if (!draft.data || state === null) return undefined
    if (state === 'draft') return readDraft(draft.data)
    return flow && flowToDraft(flow, draft.data.positions)
  }, [draft.data, flow, state])
  const about = isVersion ? version.data : undefined
  return { data, about, error: draft.error ?? (isVersion ? version.error : id !== null ? scheduled.error : null) }
}
