'use client'

import { LoaderCircle, Pause, Play } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { cn } from './cn.ts'
import { formatDuration } from './format.ts'
import { PlaybackSlider, type PlaybackSliderProps } from './playback-slider.tsx'
import { usePeaks } from './use-peaks.ts'
import { usePlayback } from './use-playback.ts'
import { WaveSlider } from './wave-slider.tsx'

export type AudioPlayerProps = {
  src: string
  /** What is heard; names the controls. */
  label: string
  /** Known before the file is loaded. */
  durationMs?: number | null
  autoPlay?: boolean
  /** Only the button, for rows. */
  compact?: boolean
  className?: string
}

const icons = { idle: Play, failed: Play, loading: LoaderCircle, playing: Pause } as const

/** Plays one recording. Only one plays at a time. Space plays and pauses; arrows move on the slider. */
export function AudioPlayer(props: AudioPlayerProps) {
  return <Player key={props.src} {...props} />
}

function Player({ src, label, durationMs = null, autoPlay = false, compact = false, className }: AudioPlayerProps) {
  const t = useTranslations('ui')
  const { audio, playback, atSec, toggle, seek, handlers } = usePlayback(autoPlay)
  const [lengthSec, setLengthSec] = useState((durationMs ?? 0) / 1000)
  const Icon = icons[playback]
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // It stands where the button was that asked for it, and had the focus.
    if (autoPlay && document.activeElement === document.body) button.current?.focus({ preventScroll: true })
  }, [autoPlay])
  return (
    <div className={cn('flex min-w-0 items-center gap-3', className)}>
      <audio
        ref={audio}
        src={src}
        preload="none"
        {...handlers}
        onDurationChange={({ currentTarget: { duration } }) => Number.isFinite(duration) && setLengthSec(duration)}
      />
      <button
        ref={button}
        type="button"
        onClick={toggle}
        aria-label={t(playback === 'playing' ? 'pause' : 'play', { label })}
        className={cn(
          'grid shrink-0 place-items-center rounded-full border border-border-strong bg-surface text-text transition-colors duration-150 hover:bg-hover',
          compact ? 'size-6' : 'size-8',
        )}
      >
        <Icon
          aria-hidden
          className={cn(compact ? 'size-3' : 'size-3.5', playback === 'loading' ? 'animate-turn' : 'fill-current')}
        />
      </button>
      {compact ? null : (
        <>
          <Position src={src} label={label} atSec={atSec} lengthSec={lengthSec} onSeek={seek} />
          <span className="shrink-0 text-muted text-xs tabular-nums">
            {formatDuration(atSec * 1000)} / {lengthSec ? formatDuration(lengthSec * 1000) : '–:––'}
          </span>
        </>
      )}
      {playback === 'failed' ? (
        <span role="alert" className="text-danger text-xs">
          {t(compact ? 'cannotBePlayed' : 'recordingCannotBePlayed')}
        </span>
      ) : null}
    </div>
  )
}

/** A waveform once its shape is known; a plain slider until then. */
function Position({ src, ...slider }: { src: string } & PlaybackSliderProps) {
  const peaks = usePeaks(src)
  return peaks ? <WaveSlider {...slider} peaks={peaks} /> : <PlaybackSlider {...slider} />
}
