'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import { type RouterOutputs, useTRPC } from '../../../app/trpc.ts'
import type { Draft } from '../../draft/draft.ts'

export type StoredTest = RouterOutputs['ivrTest']['list']['tests'][number]

/** The scripted tests of an IVR. */
export function useTests(ivrName: string) {
  const trpc = useTRPC()
  return useQuery(trpc.ivrTest.list.queryOptions({ name: ivrName }))
}

/**
 * What comes of all tests on the draft; anew whenever the draft or a test changes, which takes milliseconds. Nothing
 * while there is no test or the draft has errors.
 */
export function useDraftTestRun(draft: Draft) {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const { name, draftRevision } = draft.ivr
  const tests = useTests(name)
  const some = (tests.data?.total ?? 0) > 0
  const run = useQuery({
    ...trpc.ivrTest.run.queryOptions({ name, version: 'draft' }),
    enabled: some && draft.canPublish,
    retry: false,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another revision is another draft
  useEffect(() => {
    void queryClient.invalidateQueries(trpc.ivrTest.run.queryFilter({ name, version: 'draft' }))
  }, [draftRevision, name, queryClient, trpc])
  return { some, run, result: some && draft.canPublish ? run.data : undefined }
}

/** To be called after a test was kept, changed or deleted. */
export function useTestsChanged(): () => void {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  return useCallback(() => {
    void queryClient.invalidateQueries(trpc.ivrTest.pathFilter())
  }, [queryClient, trpc])
}
