'use client'

import { ChevronFirst, Pause, Play, SkipBack, SkipForward } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { sinceStart } from '../designer/test-call/since-start.ts'
import { stepInWords } from '../designer/test-call/step-in-words.ts'
import { IconButton } from '../ui/icon-button.tsx'
import type { CallDetails } from './call-record.ts'
import { ReplaySlider } from './replay-slider.tsx'
import type { Replay } from './use-replay.ts'

/** Plays the call step by step, forwards and back. */
export function ReplayControls({ call, replay }: { call: CallDetails; replay: Replay }) {
  const t = useTranslations('calls')
  const { at, count, playing, show, toggle } = replay
  const steps = useTranslations('steps')
  const current = call.steps[at]
  const flow =
    call.flowVersion === null ? t('replay.draftCalled') : t('facts.version', { version: String(call.flowVersion) })
  return (
    <div className="grid gap-1 border-b px-3 py-2">
      <div role="toolbar" aria-label={t('replay.replay')} className="flex min-w-0 items-center gap-0.5">
        <IconButton
          icon={ChevronFirst}
          label={t('replay.toBeginning')}
          size="sm"
          disabled={at <= 0}
          onClick={() => show(0)}
        />
        <IconButton
          icon={SkipBack}
          label={t('replay.previous')}
          size="sm"
          disabled={at <= 0}
          onClick={() => show(at - 1)}
        />
        <IconButton
          icon={playing ? Pause : Play}
          label={t(playing ? 'replay.pause' : 'replay.play')}
          size="sm"
          disabled={count < 2}
          onClick={toggle}
        />
        <IconButton
          icon={SkipForward}
          label={t('replay.next')}
          size="sm"
          disabled={at >= count - 1}
          onClick={() => show(at + 1)}
        />
        <ReplaySlider at={at} count={count} onShow={show} />
        <span className="shrink-0 pl-2 text-muted text-xs tabular-nums">
          {at + 1} / {count}
        </span>
      </div>
      <p className="flex min-w-0 items-baseline gap-2 px-1.5 text-xs">
        <span className="shrink-0 text-muted tabular-nums">
          {current ? sinceStart(current.at.getTime() - call.startedAt.getTime()) : ''}
        </span>
        <span className="min-w-0 flex-1 truncate font-medium">
          {current ? stepInWords(current.step, steps).text : ''}
        </span>
        <span className="hidden shrink-0 text-faint sm:inline">{flow}</span>
      </p>
    </div>
  )
}
