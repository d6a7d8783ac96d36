import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { Badge } from '../ui/badge.tsx'
import { formatDuration } from '../ui/format.ts'
import { RelativeTime } from '../ui/relative-time.tsx'
import { Cell, ColumnHead, Table, TableBody, TableHead, TableRow } from '../ui/table.tsx'
import { useFormat } from '../ui/use-format.ts'
import { clockTime } from './call-clock.ts'
import { type CallRecord, callAddress, callerNameOf } from './call-record.ts'
import { CallDisposition } from './disposition.tsx'

const wide = 'hidden min-[1400px]:table-cell'
const medium = 'hidden xl:table-cell'
const small = 'hidden sm:table-cell'

/** Calls beside each other. Each row leads to its call. */
export function CallTable({ calls }: { calls: readonly CallRecord[] }) {
  const t = useTranslations('calls')
  return (
    <Table label={t('title')}>
      <TableHead>
        <tr>
          <ColumnHead>{t('table.caller')}</ColumnHead>
          <ColumnHead className={wide}>{t('table.called')}</ColumnHead>
          <ColumnHead className={medium}>{t('table.ivr')}</ColumnHead>
          <ColumnHead className={small}>{t('table.outcome')}</ColumnHead>
          <ColumnHead numeric>{t('table.length')}</ColumnHead>
          <ColumnHead className={medium}>{t('table.began')}</ColumnHead>
        </tr>
      </TableHead>
      <TableBody>
        {calls.map((call) => (
          <CallRow key={call.id} call={call} />
        ))}
      </TableBody>
    </Table>
  )
}

function CallRow({ call }: { call: CallRecord }) {
  const format = useFormat()
  const t = useTranslations('calls')
  const { callerNumber, calledNumber, ivrName, flowVersion, testCallId, resumes, startedAt } = call
  const name = callerNameOf(call)
  return (
    <TableRow interactive className="relative">
      <Cell className="w-full max-w-0 py-2 sm:w-auto sm:max-w-80 xl:py-1.5">
        <span className="flex min-w-0 items-center gap-2">
          <Link
            href={callAddress(call)}
            className="max-w-full shrink-0 font-medium after:absolute after:inset-0 hover:underline focus-visible:outline-none focus-visible:after:rounded-md focus-visible:after:outline-2 focus-visible:after:outline-ring focus-visible:after:-outline-offset-2"
          >
            <span className="block truncate font-mono text-xs">{callerNumber}</span>
          </Link>
          {name ? <span className="min-w-0 truncate text-muted text-xs">{name}</span> : null}
          {testCallId ? <Badge>{t('test')}</Badge> : null}
          {resumes > 0 ? <Badge tone="warning">{t('resumed')}</Badge> : null}
        </span>
        <CallDisposition call={call} className="text-xs sm:hidden" />
        <span className="block truncate text-muted text-xs xl:hidden">
          <RelativeTime at={startedAt} /> · {ivrName}
        </span>
      </Cell>
      <Cell className={wide}>
        <span className="block max-w-40 truncate font-mono text-muted text-xs">{calledNumber}</span>
      </Cell>
      <Cell className={medium}>
        <span className="flex min-w-0 items-center gap-1.5">
          <span className="max-w-44 truncate">{ivrName}</span>
          <span className="font-mono text-faint text-xs">{flowVersion === null ? t('draft') : `v${flowVersion}`}</span>
        </span>
      </Cell>
      <Cell className={`${small} max-w-56 lg:max-w-72`}>
        <CallDisposition call={call} />
      </Cell>
      <Cell numeric>{call.durationMs === null ? '–' : formatDuration(call.durationMs)}</Cell>
      <Cell className={medium}>
        <span className="relative whitespace-nowrap tabular-nums">
          {clockTime(startedAt, format)}
          <span className="ml-2 text-muted text-xs">
            <RelativeTime at={startedAt} />
          </span>
        </span>
      </Cell>
    </TableRow>
  )
}
