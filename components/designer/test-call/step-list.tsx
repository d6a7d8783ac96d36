'use client'

import type { CallStep } from 'ivr-runtime/domain/call/call-step'
import { CircleAlert, Clock, Hash, PhoneIncoming, PhoneOff, Split, Volume2 } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { cn } from '../../ui/cn.ts'
import { PhoneKey } from '../../ui/phone-key.tsx'
import { actionViews } from '../nodes/action-views.ts'
import { stepInWords } from './step-in-words.ts'
import type { TestCall } from './use-test-call.ts'

/** What happened in the call, as it happens, each with its time from the call's start. */
export function StepList({ call }: { call: TestCall }) {
  const list = useRef<HTMLOListElement>(null)
  const count = call.steps.length
  const begin = (call.startedAt ?? call.createdAt).getTime()
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when a step was added
  useEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight })
  }, [count])
  return (
    <ol
      ref={list}
      aria-label="Steps of the call"
      aria-live="polite"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      className="min-h-0 flex-1 overflow-y-auto px-4 py-2"
    >
      {call.steps.map(({ seq, at, step }) => {
        const { text, detail, tone } = stepInWords(step)
        return (
          <li key={seq} className="flex animate-appear gap-2.5 py-1.5 text-xs">
            <span className="w-9 shrink-0 pt-px text-right text-faint tabular-nums">
              {sinceStart(at.getTime() - begin)}
            </span>
            <span className="grid w-5 shrink-0 justify-items-center pt-px">
              <StepIcon step={step} />
            </span>
            <span className="grid min-w-0 flex-1">
              <span
                className={cn(
                  'break-words',
                  tone === 'problem' && 'text-danger',
                  (tone === 'end' || tone === 'caller') && 'font-medium',
                )}
              >
                {text}
              </span>
              {detail ? <span className="line-clamp-3 break-words text-muted">{detail}</span> : null}
            </span>
          </li>
        )
      })}
    </ol>
  )
}

function StepIcon({ step }: { step: CallStep }) {
  const look = 'size-3.5'
  switch (step.kind) {
    case 'answered':
      return <PhoneIncoming aria-hidden className={cn(look, 'text-positive')} />
    case 'prompt':
    case 'said':
      return <Volume2 aria-hidden className={cn(look, 'text-muted')} />
    case 'input':
    case 'noMatch':
      return <PhoneKey keys={step.digits} size="sm" className="-mt-0.5" />
    case 'action': {
      const view = Object.entries(actionViews).find(([type]) => type === step.action)?.[1]
      return view ? <view.icon aria-hidden className={cn(look, view.ink)} /> : null
    }
    case 'api':
    case 'played': {
      const good = step.kind === 'api' ? step.ok : step.found
      return good ? <Dot /> : <CircleAlert aria-hidden className={cn(look, 'text-danger')} />
    }
    case 'ended':
      return <PhoneOff aria-hidden className={cn(look, 'text-muted')} />
    case 'transferFailed':
    case 'resumed':
      return <CircleAlert aria-hidden className={cn(look, 'text-warning')} />
    case 'collected':
      return <Hash aria-hidden className={cn(look, 'text-muted')} />
    case 'hours':
      return <Clock aria-hidden className={cn(look, 'text-muted')} />
    case 'branched':
      return <Split aria-hidden className={cn(look, 'text-muted')} />
    case 'noInput':
    case 'exit':
      return <Dot />
  }
}

function Dot() {
  return <span aria-hidden className="mt-1.5 size-1.5 rounded-full bg-border-strong" />
}

/** `0:04.2` */
function sinceStart(ms: number): string {
  const tenths = Math.max(0, Math.round(ms / 100))
  return `${Math.floor(tenths / 600)}:${String(Math.floor(tenths / 10) % 60).padStart(2, '0')}.${tenths % 10}`
}
