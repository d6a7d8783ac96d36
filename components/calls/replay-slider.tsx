'use client'

import { Slider } from 'radix-ui'
import { useTranslations } from 'use-intl'

type ReplaySliderProps = { at: number; count: number; onShow: (at: number) => void }

/** Which step of the call is shown, and a way to another; arrows go from step to step. */
export function ReplaySlider({ at, count, onShow }: ReplaySliderProps) {
  const t = useTranslations('calls')
  return (
    <Slider.Root
      value={[Math.max(at, 0)]}
      max={Math.max(count - 1, 1)}
      step={1}
      disabled={count < 2}
      onValueChange={([next = 0]) => onShow(next)}
      className="relative mx-2 flex h-7 min-w-16 flex-1 touch-none items-center"
    >
      <Slider.Track className="relative h-1 flex-1 rounded-full bg-border-strong">
        <Slider.Range className="absolute h-full rounded-full bg-accent-solid" />
      </Slider.Track>
      <Slider.Thumb
        aria-label={t('replay.step')}
        aria-valuetext={t('replay.stepOf', { at: at + 1, count })}
        className="block size-3 rounded-full border-2 border-accent-solid bg-surface"
      />
    </Slider.Root>
  )
}
