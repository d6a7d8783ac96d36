'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useSubscription } from '@trpc/tanstack-react-query'
import { useEffect, useMemo, useRef } from 'react'
import { useTRPC } from '../../app/trpc.ts'
import { applyEdit } from '../draft/apply-edit.ts'
import { queueOf, useEditQueue } from '../state/edit-queue.ts'
import { readDraft } from './read-draft.ts'

/**
 * The draft of an IVR as it will be once all edits under way are stored: an edit shows at once, and is gone again by
 * itself when the server refuses it. Follows the edits of others.
 */
export function useDraft(name: string) {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const options = trpc.draft.get.queryOptions({ name })
  // While own edits wait, what is known is what they were made on: the draft is read when they are stored.
  const whenIdle = () => queueOf(name).edits.length === 0
  const query = useQuery({ ...options, refetchOnReconnect: whenIdle, refetchOnWindowFocus: whenIdle })
  const { edits } = useEditQueue(name)
  const missed = useRef<Revisions>(null)
  useSubscription(
    trpc.draft.watch.subscriptionOptions(
      { name },
      {
        onData: (news) => {
          if (!whenIdle()) missed.current = news
          else if (isNews(queryClient.getQueryData(options.queryKey)?.ivr, news)) {
            void queryClient.invalidateQueries({ queryKey: options.queryKey })
          }
        },
      },
    ),
  )
  const idle = edits.length === 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is made of the name
  useEffect(() => {
    if (!idle || !missed.current) return
    const news = missed.current
    missed.current = null
    if (isNews(queryClient.getQueryData(options.queryKey)?.ivr, news)) {
      void queryClient.invalidateQueries({ queryKey: options.queryKey })
    }
  }, [idle, name, queryClient])
  const stored = query.data
  const draft = useMemo(
    () => stored && edits.map(({ change }) => change).reduce(applyEdit, readDraft(stored)),
    [stored, edits],
  )
  return { query, draft }
}

type Revisions = { draftRevision: number; layoutRevision: number } | null

const isNews = (known: Revisions | undefined, news: Revisions) =>
  !known || !news || known.draftRevision < news.draftRevision || known.layoutRevision < news.layoutRevision
