import Link from 'next/link'
import { formatNumber } from '../ui/format.ts'
import { RelativeTime } from '../ui/relative-time.tsx'
import { Cell, ColumnHead, Table, TableBody, TableHead, TableRow } from '../ui/table.tsx'
import { IvrActions } from './ivr-actions.tsx'
import { IvrStatus } from './ivr-status.tsx'
import type { IvrSummary } from './ivr-summary.ts'
import { languageName } from './languages.ts'
import { LiveVersion } from './live-version.tsx'

const wide = 'hidden lg:table-cell'
const medium = 'hidden sm:table-cell'

/** IVRs beside each other. The name leads to the designer. */
export function IvrTable({ ivrs }: { ivrs: readonly IvrSummary[] }) {
  return (
    <Table label="IVRs">
      <TableHead>
        <tr>
          <ColumnHead>Name</ColumnHead>
          <ColumnHead>Status</ColumnHead>
          <ColumnHead className={medium}>Version</ColumnHead>
          <ColumnHead numeric className={wide}>
            Menus
          </ColumnHead>
          <ColumnHead numeric className={medium}>
            Calls now / in all
          </ColumnHead>
          <ColumnHead className={wide}>Language and voice</ColumnHead>
          <ColumnHead className={wide}>Changed</ColumnHead>
          <ColumnHead>
            <span className="sr-only">Actions</span>
          </ColumnHead>
        </tr>
      </TableHead>
      <TableBody>
        {ivrs.map((ivr) => (
          <IvrRow key={ivr.id} ivr={ivr} />
        ))}
      </TableBody>
    </Table>
  )
}

function IvrRow({ ivr }: { ivr: IvrSummary }) {
  const { name, description, activeCalls, totalCalls } = ivr
  return (
    <TableRow interactive className="relative">
      <Cell className="w-full max-w-0 py-2 sm:w-auto sm:max-w-64 lg:max-w-80">
        <Link
          href={`/ivrs/${encodeURIComponent(name)}`}
          className="font-medium after:absolute after:inset-0 hover:underline focus-visible:outline-none focus-visible:after:rounded-md focus-visible:after:outline-2 focus-visible:after:outline-ring focus-visible:after:-outline-offset-2"
        >
          <span className="block truncate">{name}</span>
        </Link>
        {description ? <span className="block truncate text-muted text-xs">{description}</span> : null}
        <span className="relative mt-1 inline-block text-xs sm:hidden">
          <LiveVersion ivr={ivr} />
        </span>
      </Cell>
      <Cell>
        <IvrStatus podStatus={ivr.podStatus} statusReason={ivr.statusReason} className="relative" />
      </Cell>
      <Cell className={medium}>
        <span className="relative">
          <LiveVersion ivr={ivr} />
        </span>
      </Cell>
      <Cell numeric className={wide}>
        {formatNumber(ivr.menuCount)}
      </Cell>
      <Cell numeric className={medium}>
        <span className={activeCalls > 0 ? 'font-medium text-positive' : 'text-faint'}>
          {formatNumber(activeCalls)}
        </span>
        <span className="text-faint"> / </span>
        {formatNumber(totalCalls)}
      </Cell>
      <Cell className={wide}>
        {languageName(ivr.defaultLanguage)}
        <span className="text-faint"> · </span>
        {ivr.defaultVoice}
      </Cell>
      <Cell className={wide}>
        <span className="relative text-muted">
          <RelativeTime at={ivr.updatedAt} />
        </span>
      </Cell>
      <Cell className="w-10">
        <span className="relative">
          <IvrActions ivr={ivr} />
        </span>
      </Cell>
    </TableRow>
  )
}
