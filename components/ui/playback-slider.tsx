'use client'

import { Slider } from 'radix-ui'
import { useTranslations } from 'use-intl'
import { formatDuration } from './format.ts'

const stepSec = 0.5

export type PlaybackSliderProps = {
  label: string
  atSec: number
  lengthSec: number
  onSeek: (toSec: number) => void
}

/** Where a recording is, and a way to go elsewhere in it. */
export function PlaybackSlider({ label, atSec, lengthSec, onSeek }: PlaybackSliderProps) {
  const t = useTranslations('ui')
  return (
    <Slider.Root
      value={[Math.min(atSec, lengthSec)]}
      max={lengthSec || 1}
      step={stepSec}
      disabled={!lengthSec}
      onValueChange={([next = 0]) => onSeek(next)}
      className="relative flex h-5 min-w-16 flex-1 touch-none items-center"
    >
      <Slider.Track className="relative h-1 flex-1 rounded-full bg-border-strong">
        <Slider.Range className="absolute h-full rounded-full bg-accent-solid" />
      </Slider.Track>
      <Slider.Thumb
        aria-label={t('position', { label })}
        aria-valuetext={t('positionOf', { at: formatDuration(atSec * 1000), length: formatDuration(lengthSec * 1000) })}
        className="block size-3 rounded-full border-2 border-accent-solid bg-surface"
      />
    </Slider.Root>
  )
}
