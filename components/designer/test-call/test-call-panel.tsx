'use client'

import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { errorMessage } from '../../app/refusal.ts'
import { useTRPC } from '../../app/trpc.ts'
import { Button } from '../../ui/button.tsx'
import { cn } from '../../ui/cn.ts'
import { NoPermission } from '../../ui/no-permission.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { Draft } from '../draft/draft.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { useDesignerStore } from '../state/designer-store.ts'
import { CallSettings } from './call-settings.tsx'
import { CallSummary } from './call-summary.tsx'
import { Phone } from './phone.tsx'
import { StepList } from './step-list.tsx'
import { type CallTo, useTestCall } from './use-test-call.ts'

/** Calls the IVR from the browser, with a phone to press keys on and the steps beside it. */
export function TestCallPanel({ draft }: { draft: Draft }) {
  const { ivrName, canCall } = useDesigner()
  const showPanel = useDesignerStore((state) => state.showPanel)
  const { call, audio, start, press, hangUp, connection } = useTestCall()
  const [to, setTo] = useState<CallTo>({ version: 'draft', callerNumber: '' })
  if (!canCall) return <NoPermission what="make test calls" />
  const running = start.isPending || (call !== null && call.state !== 'ended')
  const brokenDraft = to.version === 'draft' && !draft.canPublish
  return (
    <div className="flex min-h-0 flex-1 flex-col overflow-y-auto min-[1400px]:flex-row min-[1400px]:overflow-hidden">
      <div className="grid shrink-0 content-start gap-4 p-4 min-[1400px]:w-78 min-[1400px]:overflow-y-auto min-[1400px]:border-r">
        <div className={cn(running && 'max-[1399px]:hidden')}>
          <CallSettings to={to} publishedVersion={draft.ivr.publishedVersion} disabled={running} onChange={setTo} />
        </div>
        <RuntimeNotice />
        {brokenDraft ? (
          <Notice
            tone="warning"
            action={
              <Button size="sm" onClick={() => showPanel('problems')}>
                See them
              </Button>
            }
          >
            The draft has errors, so it cannot be called yet.
          </Notice>
        ) : null}
        {start.error ? (
          <Notice tone="danger" alert>
            {errorMessage(start.error)}
          </Notice>
        ) : null}
        {call?.failure ? (
          <Notice tone="danger" alert>
            {call.failure}
          </Notice>
        ) : null}
        <Phone
          ivrName={ivrName}
          call={call}
          audio={audio}
          starting={start.isPending}
          lost={connection === 'connecting' && call?.state === 'in_progress' && call.steps.length > 0}
          canCall={!brokenDraft}
          onCall={() => start.mutate(to)}
          onPress={press}
          onHangUp={hangUp}
        />
      </div>
      <div
        className={cn(
          'flex min-w-0 flex-1 flex-col border-t min-[1400px]:min-h-0 min-[1400px]:border-t-0',
          call?.state === 'ended' ? 'min-h-60' : 'min-h-24',
        )}
      >
        {call?.state === 'ended' ? <CallSummary call={call} /> : null}
        {call ? (
          <StepList call={call} />
        ) : (
          <p className="m-auto max-w-60 p-6 text-center text-muted text-xs">
            What happens in the call is listed here, and its way lights up on the canvas.
          </p>
        )}
      </div>
    </div>
  )
}

/** Says when nothing is there to take the call, and what helps. */
function RuntimeNotice() {
  const { ivrName, canEdit } = useDesigner()
  const trpc = useTRPC()
  const ivr = useQuery(trpc.ivr.get.queryOptions({ name: ivrName }))
  const restart = useMutation(trpc.ivr.restart.mutationOptions())
  if (!ivr.data || ivr.data.podStatus === 'Running') return null
  const { podStatus, statusReason } = ivr.data
  return (
    <Notice
      tone="warning"
      action={
        canEdit ? (
          <Button size="sm" pending={restart.isPending} onClick={() => restart.mutate({ name: ivrName })}>
            Start it
          </Button>
        ) : null
      }
    >
      {podStatus === 'Pending'
        ? 'The IVR is being started; calls work in a moment.'
        : 'The IVR is not running, so nothing takes the call.'}
      {statusReason ? <span className="block text-muted text-xs">{statusReason}</span> : null}
    </Notice>
  )
}
