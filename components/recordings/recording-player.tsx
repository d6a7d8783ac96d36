'use client'

import { LoaderCircle, Pause, Play } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { cn } from '../ui/cn.ts'
import { formatDuration } from '../ui/format.ts'
import { usePlayback } from '../ui/use-playback.ts'
import { WaveSlider } from '../ui/wave-slider.tsx'

const icons = { idle: Play, failed: Play, loading: LoaderCircle, playing: Pause } as const

export type RecordingPlayerProps = {
  recording: { name: string; audioUrl: string; durationMs: number; peaks: readonly number[] }
  className?: string
}

/** Plays a recording; its waveform is the place to jump in it, by pointer or arrow keys. */
export function RecordingPlayer(props: RecordingPlayerProps) {
  return <Player key={props.recording.audioUrl} {...props} />
}

function Player({ recording: { name, audioUrl, durationMs, peaks }, className }: RecordingPlayerProps) {
  const t = useTranslations('recordings')
  const { audio, playback, atSec, toggle, seek, handlers } = usePlayback(false)
  const lengthSec = durationMs / 1000
  const Icon = icons[playback]
  return (
    <div className={cn('flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1', className)}>
      <audio ref={audio} src={audioUrl} preload="none" {...handlers} />
      <button
        type="button"
        onClick={toggle}
        aria-label={t(playback === 'playing' ? 'pause' : 'play', { name })}
        className="grid size-8 shrink-0 place-items-center rounded-full border border-border-strong bg-surface text-text transition-colors duration-150 hover:bg-hover"
      >
        <Icon aria-hidden className={cn('size-3.5', playback === 'loading' ? 'animate-turn' : 'fill-current')} />
      </button>
      <WaveSlider label={name} peaks={peaks} atSec={atSec} lengthSec={lengthSec} onSeek={seek} />
      <span className="w-20 shrink-0 text-right text-muted text-xs tabular-nums">
        {formatDuration(atSec * 1000)} / {formatDuration(durationMs)}
      </span>
      {playback === 'failed' ? (
        <p role="alert" className="w-full text-danger text-xs">
          {t('cannotPlay')}
        </p>
      ) : null}
    </div>
  )
}
