'use client'

import { useTranslations } from 'use-intl'
import type { RouterOutputs } from '../app/trpc.ts'
import { engineLabels } from '../ivrs/use-voices.ts'
import { AudioPlayer } from '../ui/audio-player.tsx'
import { formatDuration } from '../ui/format.ts'
import { Notice } from '../ui/notice.tsx'

export type PreviewResultProps = { preview: RouterOutputs['speech']['preview']; askedVoice: string }

/** What was spoken, and by whom; says so when it was not the voice that was asked for. */
export function PreviewResult({ preview, askedVoice }: PreviewResultProps) {
  const t = useTranslations('prompts')
  const { audioUrl, engine, voice, durationMs, characters, fallbackReason } = preview
  return (
    <section aria-label={t('preview.result')} className="grid gap-2.5 rounded-md border bg-sunken p-3">
      <AudioPlayer src={audioUrl} label={t('preview.thePreview')} durationMs={durationMs} autoPlay />
      <p className="text-muted text-xs tabular-nums">
        {engineLabels[engine] ?? engine} · {voice} · {formatDuration(durationMs)} ·{' '}
        {t('preview.characters', { count: characters })}
      </p>
      {fallbackReason ? (
        <Notice tone="warning">{t('preview.fallback', { reason: fallbackReason })}</Notice>
      ) : voice === askedVoice ? null : (
        <Notice tone="info">{t('preview.otherVoice', { asked: askedVoice, spoken: voice })}</Notice>
      )}
    </section>
  )
}
