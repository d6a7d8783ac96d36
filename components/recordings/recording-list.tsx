import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { RelativeTime } from '../ui/relative-time.tsx'
import { useFormat } from '../ui/use-format.ts'
import { Loudness } from './loudness.tsx'
import { RecordingActions } from './recording-actions.tsx'
import { RecordingPlayer } from './recording-player.tsx'
import type { Recording } from './use-recordings.ts'
import { UsedBy } from './used-by.tsx'

/** The columns of wide screens; on narrow ones a recording's parts stand below each other. */
export const recordingColumns =
  'lg:grid-cols-[minmax(10rem,1fr)_minmax(18rem,1.6fr)_6.5rem_minmax(9rem,0.9fr)_6rem_1.75rem]'

/** The library, to be heard in place. */
export function RecordingList({ recordings }: { recordings: readonly Recording[] }) {
  const format = useFormat()
  const t = useTranslations('recordings')
  return (
    <>
      <div
        aria-hidden
        className={`hidden h-9 items-center gap-x-5 border-b px-4 font-medium text-muted text-xs lg:grid ${recordingColumns}`}
      >
        <span>{t('columns.name')}</span>
        <span>{t('columns.sound')}</span>
        <span>{t('columns.loudness')}</span>
        <span>{t('columns.usedBy')}</span>
        <span>{t('columns.changed')}</span>
      </div>
      <ul className="divide-y">
        {recordings.map((recording) => (
          <li
            key={recording.id}
            aria-label={recording.name}
            className={`relative grid items-center gap-x-5 gap-y-3 px-4 py-3 text-sm ${recordingColumns}`}
          >
            <div className="grid min-w-0 gap-0.5 pr-10 lg:pr-0">
              <span className="break-words font-medium">{recording.name}</span>
              {recording.description ? (
                <span className="line-clamp-2 text-muted text-xs" title={recording.description}>
                  {recording.description}
                </span>
              ) : null}
              <span className="truncate text-faint text-xs" title={recording.sourceName}>
                {recording.sourceName} · {format.bytes(recording.fileSizeBytes)}
              </span>
            </div>
            <RecordingPlayer recording={recording} />
            <Labelled label={t('columns.loudness')}>
              <Loudness before={recording.sourceLufs} now={recording.lufs} />
            </Labelled>
            <Labelled label={t('columns.usedBy')}>
              <UsedBy uses={recording.usedBy} />
            </Labelled>
            <Labelled label={t('columns.changed')}>
              <span className="text-muted">
                <RelativeTime at={recording.updatedAt} />
              </span>
            </Labelled>
            <div className="absolute top-2.5 right-3 lg:static">
              <RecordingActions recording={recording} />
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Wide screens have the label at the head of the column. */
function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex min-w-0 gap-3">
      <span className="w-16 shrink-0 text-muted text-xs lg:sr-only">{label}</span>
      <div className="min-w-0">{children}</div>
    </div>
  )
}
