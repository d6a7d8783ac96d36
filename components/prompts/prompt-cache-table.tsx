import type { RouterOutputs } from '../app/trpc.ts'
import { AudioPlayer } from '../ui/audio-player.tsx'
import { formatBytes, formatDuration, formatNumber } from '../ui/format.ts'
import { RelativeTime } from '../ui/relative-time.tsx'
import { Cell, ColumnHead, Table, TableBody, TableHead, TableRow } from '../ui/table.tsx'

type Entry = RouterOutputs['speech']['cache']['entries'][number]

const medium = 'hidden sm:table-cell'

/** One recording per row, to be heard in place. */
export function PromptCacheTable({ entries }: { entries: readonly Entry[] }) {
  return (
    <Table label="Recordings">
      <TableHead>
        <tr>
          <ColumnHead className="w-8">
            <span className="sr-only">Play</span>
          </ColumnHead>
          <ColumnHead>Text</ColumnHead>
          <ColumnHead className={medium}>Voice</ColumnHead>
          <ColumnHead numeric>Length</ColumnHead>
          <ColumnHead numeric className={medium}>
            Size
          </ColumnHead>
          <ColumnHead numeric className={medium}>
            Used
          </ColumnHead>
          <ColumnHead className={medium}>Last used</ColumnHead>
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
              {entry.fileSizeBytes === null ? '–' : formatBytes(entry.fileSizeBytes)}
            </Cell>
            <Cell numeric className={medium}>
              {formatNumber(entry.accessCount)}
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
