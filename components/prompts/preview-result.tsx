'use client'

import type { RouterOutputs } from '../app/trpc.ts'
import { engineLabels } from '../ivrs/use-voices.ts'
import { AudioPlayer } from '../ui/audio-player.tsx'
import { formatCount, formatDuration } from '../ui/format.ts'
import { Notice } from '../ui/notice.tsx'

export type PreviewResultProps = { preview: RouterOutputs['speech']['preview']; askedVoice: string }

/** What was spoken, and by whom; says so when it was not the voice that was asked for. */
export function PreviewResult({ preview, askedVoice }: PreviewResultProps) {
  const { audioUrl, engine, voice, durationMs, characters, fallbackReason } = preview
  return (
    <section aria-label="Preview" className="grid gap-2.5 rounded-md border bg-sunken p-3">
      <AudioPlayer src={audioUrl} label="the preview" durationMs={durationMs} autoPlay />
      <p className="text-muted text-xs tabular-nums">
        {engineLabels[engine] ?? engine} · {voice} · {formatDuration(durationMs)} ·{' '}
        {formatCount(characters, 'character')}
      </p>
      {fallbackReason ? (
        <Notice tone="warning">Spoken by the offline engine: {fallbackReason}</Notice>
      ) : voice === askedVoice ? null : (
        <Notice tone="info">
          The offline engine speaks for this IVR and has no voice “{askedVoice}”: this is its voice “{voice}”.
        </Notice>
      )}
    </section>
  )
}
