'use client'

import { Slider } from 'radix-ui'
import { useTranslations } from 'use-intl'
import { cn } from './cn.ts'
import { formatDuration } from './format.ts'
import { Waveform } from './waveform.tsx'

const stepSec = 0.5

export type WaveSliderProps = {
  label: string
  /** 0 to 100 each. */
  peaks: readonly number[]
  atSec: number
  lengthSec: number
  onSeek: (toSec: number) => void
}

/** The shape of what is heard; the place to jump in it, by pointer or arrow keys. */
export function WaveSlider({ label, peaks, atSec, lengthSec, onSeek }: WaveSliderProps) {
  const t = useTranslations('ui')
  return (
    <Slider.Root
      value={[Math.min(atSec, lengthSec)]}
      max={lengthSec || 1}
      step={Math.min(stepSec, lengthSec || 1)}
      disabled={!lengthSec}
      onValueChange={([next = 0]) => onSeek(next)}
      className="relative flex h-8 min-w-24 flex-1 cursor-pointer touch-none items-center"
    >
      <Slider.Track className="relative h-full w-full">
        <Waveform peaks={peaks} heard={lengthSec > 0 ? atSec / lengthSec : 0} />
      </Slider.Track>
      <Slider.Thumb
        aria-label={t('position', { label })}
        aria-valuetext={t('positionOf', { at: formatDuration(atSec * 1000), length: formatDuration(lengthSec * 1000) })}
        className={cn('block h-8 w-0.5 rounded-full bg-accent-solid', atSec === 0 && 'not-focus-visible:opacity-0')}
      />
    </Slider.Root>
  )
}
