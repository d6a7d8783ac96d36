'use client'

import { skipToken, useMutation, useQueryClient } from '@tanstack/react-query'
import { useSubscription } from '@trpc/tanstack-react-query'
import type { TestSettings } from 'ivr-runtime/domain/call/test-settings'
import { useCallback, useEffect, useRef, useState } from 'react'
import { toast } from 'sonner'
import superjson from 'superjson'
import { useTranslations } from 'use-intl'
import { type RouterOutputs, useTRPC, useTRPCClient } from '../../app/trpc.ts'
import { useErrorMessage } from '../../app/use-error-message.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { useDesignerStore } from '../state/designer-store.ts'
import { CallAudio } from './call-audio.ts'
import { callPath } from './call-path.ts'
import { newClips } from './new-clips.ts'

export type TestCall = RouterOutputs['testCall']['get']
export type CallTo = { version: number | 'draft'; callerNumber: string; settings: TestSettings }

/** One test call at a time: makes it, follows it, lets it be heard, and lights up its way on the canvas. */
export function useTestCall() {
  const t = useTranslations('designerTestCall')
  const errorMessage = useErrorMessage()
  const { ivrName } = useDesigner()
  const trpc = useTRPC()
  const client = useTRPCClient()
  const queryClient = useQueryClient()
  const testCallId = useDesignerStore((state) => state.testCallId)
  const watchCall = useDesignerStore((state) => state.watchCall)
  const setPath = useDesignerStore((state) => state.setPath)
  const select = useDesignerStore((state) => state.select)
  const [audio] = useState(() => new CallAudio())
  const [call, setCall] = useState<TestCall | null>(null)
  const heardSeq = useRef(0)

  const follow = useCallback(
    (next: TestCall) => {
      setCall(next)
      setPath(callPath(next.steps.map(({ step }) => step)))
      const { stop, clips, lastSeq } = newClips(next.steps, heardSeq.current, t)
      heardSeq.current = lastSeq
      if (stop) audio.stop()
      audio.play(clips)
    },
    [audio, setPath, t],
  )

  const over = call?.state === 'ended'
  // The IVR's number of calls has changed, which makes no event.
  const state = call?.state
  useEffect(() => {
    if (state && state !== 'pending') void queryClient.invalidateQueries(trpc.ivr.get.queryFilter({ name: ivrName }))
  }, [state, ivrName, queryClient, trpc])
  const watch = useSubscription(
    trpc.testCall.watch.subscriptionOptions(testCallId && !over ? { id: testCallId } : skipToken, { onData: follow }),
  )

  const start = useMutation({
    mutationFn: ({ version, callerNumber, settings }: CallTo) =>
      client.testCall.start.mutate({ name: ivrName, version, settings, ...(callerNumber ? { callerNumber } : {}) }),
    onMutate: () => {
      audio.stop()
      audio.setHeld(false)
      heardSeq.current = 0
      setCall(null)
      watchCall(null)
      select(null)
    },
    onSuccess: (started) => {
      watchCall(started.id)
      follow(started)
    },
  })

  function press(digit: string) {
    if (!testCallId || call?.state !== 'in_progress' || audio.getState().held) return
    audio.bargeIn()
    client.testCall.press.mutate({ id: testCallId, digits: digit }).catch((error: unknown) => {
      toast.error(t('keyNotArrived', { digit }), { description: errorMessage(error) })
    })
  }

  function hangUp() {
    if (!testCallId || over) return
    audio.stop()
    client.testCall.hangUp.mutate({ id: testCallId }).catch((error: unknown) => {
      toast.error(t('notEnded'), { description: errorMessage(error) })
    })
  }

  /** Hangs up where a call is on, and calls anew, into another menu; what the caller has entered so far goes along. */
  function jump(to: CallTo, menuId: string) {
    hangUp()
    const variables = { ...to.settings.variables, ...enteredIn(call) }
    start.mutate({ ...to, settings: { ...to.settings, start_menu: menuId, variables } })
  }

  const running = useRef<string | null>(null)
  running.current = testCallId && !over ? testCallId : null
  useEffect(
    () => () => {
      audio.stop()
      if (running.current) client.testCall.hangUp.mutate({ id: running.current }).catch(() => undefined)
    },
    [audio, client],
  )
  // A page that is closed cannot wait for an answer; a beacon is sent nevertheless.
  useEffect(() => {
    const hangUpOnLeaving = () => {
      if (!running.current) return
      const body = JSON.stringify(superjson.serialize({ id: running.current }))
      navigator.sendBeacon('/api/trpc/testCall.hangUp', new Blob([body], { type: 'application/json' }))
    }
    addEventListener('pagehide', hangUpOnLeaving)
    return () => removeEventListener('pagehide', hangUpOnLeaving)
  }, [])

  return { call, audio, start, press, hangUp, jump, connection: watch.status }
}

/** Digits that the caller typed into variables; those that are masked are known to nobody. */
const enteredIn = (call: TestCall | null): Record<string, string> =>
  Object.fromEntries(
    (call?.steps ?? []).flatMap(({ step }) =>
      step.kind === 'collected' && step.digits !== null ? [[step.variable, step.digits]] : [],
    ),
  )
