'use client'

import { Volume2, VolumeX } from 'lucide-react'
import { Slider } from 'radix-ui'
import { useTranslations } from 'use-intl'
import { IconButton } from '../../ui/icon-button.tsx'
import type { CallAudio, CallAudioState } from './call-audio.ts'

/** How loud the call is here; the caller's own ear in the recording of the steps does not change. */
export function SoundControl({ audio, state }: { audio: CallAudio; state: CallAudioState }) {
  const t = useTranslations('designerTestCall')
  return (
    <div className="flex items-center gap-1">
      <IconButton
        icon={state.muted ? VolumeX : Volume2}
        label={t(state.muted ? 'sound.on' : 'sound.mute')}
        size="sm"
        onClick={() => audio.setMuted(!state.muted)}
      />
      <Slider.Root
        value={[state.muted ? 0 : state.volume]}
        max={1}
        step={0.05}
        onValueChange={([volume = 1]) => audio.setVolume(volume)}
        className="relative flex h-5 w-20 touch-none items-center"
      >
        <Slider.Track className="relative h-1 flex-1 rounded-full bg-border-strong">
          <Slider.Range className="absolute h-full rounded-full bg-accent-solid" />
        </Slider.Track>
        <Slider.Thumb
          aria-label={t('sound.volume')}
          className="block size-3 rounded-full border-2 border-accent-solid bg-surface"
        />
      </Slider.Root>
    </div>
  )
}
