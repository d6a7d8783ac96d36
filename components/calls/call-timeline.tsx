'use client'

import { EyeOff } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { sinceStart } from '../designer/test-call/since-start.ts'
import { StepIcon } from '../designer/test-call/step-icon.tsx'
import { stepInWords } from '../designer/test-call/step-in-words.ts'
import { AudioPlayer } from '../ui/audio-player.tsx'
import { cn } from '../ui/cn.ts'
import { Tooltip } from '../ui/tooltip.tsx'
import { useFormat } from '../ui/use-format.ts'
import type { CallDetails, CallStepRecord } from './call-record.ts'
import type { Replay } from './use-replay.ts'

/** Everything that happened in a call, with its times; what is chosen is shown on the canvas. */
export function CallTimeline({ call, replay }: { call: CallDetails; replay: Replay }) {
  const t = useTranslations('calls')
  const { steps, startedAt } = call
  if (steps.length === 0) {
    return <p className="px-4 py-8 text-center text-muted">{t('timeline.nothing')}</p>
  }
  return (
    <ol aria-label={t('timeline.steps')} className="py-1.5">
      {steps.map((step, index) => (
        <TimelineStep
          key={step.seq}
          step={step}
          sinceMs={step.at.getTime() - startedAt.getTime()}
          isLast={index === steps.length - 1}
          state={index === replay.at ? 'shown' : index < replay.at ? 'past' : 'coming'}
          playing={replay.playing}
          onShow={() => replay.show(index)}
        />
      ))}
    </ol>
  )
}

type TimelineStepProps = {
  step: CallStepRecord
  sinceMs: number
  isLast: boolean
  state: 'past' | 'shown' | 'coming'
  playing: boolean
  onShow: () => void
}

function TimelineStep({ step: record, sinceMs, isLast, state, playing, onShow }: TimelineStepProps) {
  const format = useFormat()
  const t = useTranslations('calls')
  const steps = useTranslations('steps')
  const { step, at, audioUrls, hidden } = record
  const { text, detail, tone } = stepInWords(step, steps)
  const row = useRef<HTMLLIElement>(null)
  const shown = state === 'shown'
  useEffect(() => {
    if (shown && playing) row.current?.scrollIntoView({ block: 'nearest' })
  }, [shown, playing])
  return (
    <li
      ref={row}
      className={cn(
        'relative grid grid-cols-[4.25rem_1.5rem_minmax(0,1fr)] gap-x-2 px-4 py-1.5 text-xs transition-colors duration-100',
        shown ? 'bg-accent-subtle' : 'hover:bg-hover',
      )}
    >
      <span className="grid content-start pt-px text-right tabular-nums">
        <span className="text-muted">{sinceStart(sinceMs)}</span>
        <time dateTime={at.toISOString()} className="text-2xs text-faint">
          {format.dateTime(at, 'time')}
        </time>
      </span>
      <span className="relative grid content-start justify-items-center">
        {isLast ? null : <span aria-hidden className="absolute top-6 -bottom-2.5 w-px bg-border" />}
        <span className="grid h-5 place-items-center">
          <StepIcon step={step} />
        </span>
      </span>
      <span className="grid min-w-0 content-start gap-1 pt-px">
        <button
          type="button"
          aria-current={shown ? 'step' : undefined}
          onClick={onShow}
          className={cn(
            'break-words text-left text-sm after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-ring focus-visible:after:-outline-offset-2',
            tone === 'problem' && 'text-danger',
            (tone === 'end' || tone === 'caller') && 'font-medium',
            state === 'coming' && 'text-muted',
          )}
        >
          {text}
          {hidden ? <Hidden /> : null}
        </button>
        {step.kind === 'prompt' || step.kind === 'said' ? (
          <Spoken spoken={step.spoken} audioUrls={audioUrls} />
        ) : step.kind === 'played' && audioUrls[0] ? (
          <Spoken spoken={[{ text: t('timeline.asItSounds') }]} audioUrls={audioUrls} />
        ) : detail ? (
          <span className="break-words text-muted">{detail}</span>
        ) : null}
      </span>
    </li>
  )
}

type SpokenProps = { spoken: readonly { text: string }[]; audioUrls: readonly string[] }

/** What the caller heard, in the voice in which it was said where the recording is still there. */
function Spoken({ spoken, audioUrls }: SpokenProps) {
  return spoken.map(({ text }, index) => {
    const url = audioUrls[index]
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: what was said once keeps its place
      <span key={index} className="flex min-w-0 items-start gap-2">
        {url ? (
          <span className="relative">
            <AudioPlayer compact src={url} label={`“${text.slice(0, 60)}”`} />
          </span>
        ) : null}
        <span className="line-clamp-6 min-w-0 break-words pt-0.5 text-muted">{text}</span>
      </span>
    )
  })
}

function Hidden() {
  const t = useTranslations('calls')
  return (
    <Tooltip content={t('timeline.hiddenWhy')}>
      <span className="relative ml-1.5 inline-flex align-text-bottom text-faint">
        <EyeOff aria-hidden className="size-3.5" />
        <span className="sr-only">{t('timeline.hidden')}</span>
      </span>
    </Tooltip>
  )
}
