import { useTranslations } from 'use-intl'
import type { RouterOutputs } from '../app/trpc.ts'
import { AudioPlayer } from '../ui/audio-player.tsx'
import { formatDuration } from '../ui/format.ts'
import { RelativeTime } from '../ui/relative-time.tsx'
import { Cell, ColumnHead, Table, TableBody, TableHead, TableRow } from '../ui/table.tsx'
import { useFormat } from '../ui/use-format.ts'

type Entry = RouterOutputs['speech']['cache']['entries'][number]

const medium = 'hidden sm:table-cell'

/** One recording per row, to be heard in place. */
export function PromptCacheTable({ entries }: { entries: readonly Entry[] }) {
  const format = useFormat()
  const t = useTranslations('prompts')
  return (
    <Table label={t('cache.title')}>
      <TableHead>
        <tr>
          <ColumnHead className="w-8">
            <span className="sr-only">{t('cache.play')}</span>
          </ColumnHead>
          <ColumnHead>{t('cache.text')}</ColumnHead>
          <ColumnHead className={medium}>{t('cache.voice')}</ColumnHead>
          <ColumnHead numeric>{t('cache.length')}</ColumnHead>
          <ColumnHead numeric className={medium}>
            {t('cache.size')}
          </ColumnHead>
          <ColumnHead numeric className={medium}>
            {t('cache.used')}
          </ColumnHead>
          <ColumnHead className={medium}>{t('cache.lastUsed')}</ColumnHead>
        </tr>
      </TableHead>
      <TableBody>
        {entries.map((entry) => (
          <TableRow key={entry.id}>
            <Cell>
              <AudioPlayer compact src={entry.audioUrl} label={`“${entry.text.slice(0, 60)}”`} />
            </Cell>
            <Cell className="min-w-44 py-2">
              <span className="line-clamp-2 text-pretty" title={entry.text}>
                {entry.text}
              </span>
            </Cell>
            <Cell className={medium}>
              <span className="block whitespace-nowrap">{entry.voice}</span>
              <span className="block whitespace-nowrap text-faint text-xs">
                {entry.model} · {entry.language}
              </span>
            </Cell>
            <Cell numeric>{entry.durationMs === null ? '–' : formatDuration(entry.durationMs)}</Cell>
            <Cell numeric className={`${medium} whitespace-nowrap`}>
              {entry.fileSizeBytes === null ? '–' : format.bytes(entry.fileSizeBytes)}
            </Cell>
            <Cell numeric className={medium}>
              {format.number(entry.accessCount)}
            </Cell>
            <Cell className={`${medium} text-muted`}>
              <RelativeTime at={entry.lastAccessedAt} />
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
