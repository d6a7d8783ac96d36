'use client'

import { mockOf } from 'ivr-runtime/domain/call/test-settings'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { cn } from '../../ui/cn.ts'
import { useFormat } from '../../ui/use-format.ts'
import { sinceStart } from './since-start.ts'
import { StepIcon } from './step-icon.tsx'
import { stepInWords } from './step-in-words.ts'
import { type StepTiming, stepTimings } from './step-timings.ts'
import type { TestCall } from './use-test-call.ts'

/** What happened in the call, as it happens, each with its time from the call's start. */
export function StepList({ call }: { call: TestCall }) {
  const t = useTranslations('designerTestCall')
  const stepTexts = useTranslations('steps')
  const list = useRef<HTMLOListElement>(null)
  const count = call.steps.length
  const timings = stepTimings(call.steps)
  const begin = (call.startedAt ?? call.createdAt).getTime()
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when a step was added
  useEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight })
  }, [count])
  return (
    <ol
      ref={list}
      aria-label={t('steps.title')}
      aria-live="polite"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      className="min-h-0 flex-1 overflow-y-auto px-4 py-2"
    >
      {call.steps.map(({ seq, at, step }) => {
        const { text, detail: told, tone } = stepInWords(step, stepTexts)
        const mocked = step.kind === 'api' && mockOf(call.settings, step.menuId, step.key) !== null
        const detail = mocked ? t('steps.mocked') : told
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
              <Timing timing={timings.get(seq)} />
            </span>
          </li>
        )
      })}
    </ol>
  )
}

function Timing({ timing }: { timing: StepTiming | undefined }) {
  const t = useTranslations('designerTestCall')
  const { decimal } = useFormat()
  /** `4.2 s`; `0.12 s` where that is short. */
  const inSeconds = (ms: number) => t('steps.seconds', { seconds: decimal(ms / 1000, ms < 1000 ? 2 : 1) })
  const parts = [
    timing?.saidMs != null && t('steps.long', { time: inSeconds(timing.saidMs) }),
    timing?.answeredMs != null && t('steps.afterKey', { time: inSeconds(timing.answeredMs) }),
  ].filter(Boolean)
  return parts.length > 0 ? <span className="text-2xs text-muted tabular-nums">{parts.join(' · ')}</span> : null
}
