'use client'

import { useSubscription } from '@trpc/tanstack-react-query'
import { useEffect, useRef, useState } from 'react'
import { useTRPC, useTRPCClient } from '../../app/trpc.ts'
import { useSession } from '../../frame/session-context.tsx'
import { selectedNodeId } from '../canvas/selected-node.ts'
import type { Draft } from '../draft/draft.ts'
import { useDesignerStore } from '../state/designer-store.ts'
import { type PagePresence, peopleHere } from './people.ts'
import { usePresenceStore } from './presence-store.ts'

const beatMs = 5_000
const settleMs = 250
const pruneMs = 1_000

/** Tells others on this IVR what is selected here, and keeps who they are. */
export function usePresence(draft: Draft): void {
  const { name } = draft.ivr
  const trpc = useTRPC()
  const client = useTRPCClient()
  const { id: ownId } = useSession()
  const [session] = useState(newSession)
  const setPeople = usePresenceStore((state) => state.setPeople)
  const nodeId = useDesignerStore(({ selection }) => selectedNodeId(draft, selection)) ?? null
  const pages = useRef(new Map<string, PagePresence>())
  const beat = useRef(() => {})
  // Nobody needs to know that it failed: the next one follows.
  beat.current = () => void client.presence.beat.mutate({ name, session, nodeId }).catch(() => undefined)

  useSubscription(
    trpc.presence.watch.subscriptionOptions(
      { name, session },
      {
        onStarted: () => beat.current(),
        onData: ({ here, ...page }) => {
          if (here && !pages.current.has(page.session)) beat.current()
          if (here) pages.current.set(page.session, { ...page, at: Date.now() })
          else pages.current.delete(page.session)
          setPeople(peopleHere([...pages.current.values()], ownId, Date.now()))
        },
      },
    ),
  )
  useEffect(() => {
    const timer = setInterval(() => beat.current(), beatMs)
    const prune = setInterval(() => setPeople(peopleHere([...pages.current.values()], ownId, Date.now())), pruneMs)
    return () => {
      clearInterval(timer)
      clearInterval(prune)
      setPeople([])
    }
  }, [ownId, setPeople])
  // biome-ignore lint/correctness/useExhaustiveDependencies: said anew whenever something else is selected
  useEffect(() => {
    const timer = setTimeout(() => beat.current(), settleMs)
    return () => clearTimeout(timer)
  }, [nodeId])
}

const newSession = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('')
