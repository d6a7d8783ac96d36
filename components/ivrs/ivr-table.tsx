import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { RelativeTime } from '../ui/relative-time.tsx'
import { Cell, ColumnHead, Table, TableBody, TableHead, TableRow } from '../ui/table.tsx'
import { useFormat } from '../ui/use-format.ts'
import { IvrActions } from './ivr-actions.tsx'
import { IvrStatus } from './ivr-status.tsx'
import type { IvrSummary } from './ivr-summary.ts'
import { LiveVersion } from './live-version.tsx'

const wide = 'hidden lg:table-cell'
const medium = 'hidden sm:table-cell'

/** IVRs beside each other. The name leads to the designer. */
export function IvrTable({ ivrs }: { ivrs: readonly IvrSummary[] }) {
  const t = useTranslations('ivrs')
  return (
    <Table label={t('title')}>
      <TableHead>
        <tr>
          <ColumnHead>{t('table.name')}</ColumnHead>
          <ColumnHead>{t('table.status')}</ColumnHead>
          <ColumnHead className={medium}>{t('table.version')}</ColumnHead>
          <ColumnHead numeric className={wide}>
            {t('table.menus')}
          </ColumnHead>
          <ColumnHead numeric className={medium}>
            {t('table.calls')}
          </ColumnHead>
          <ColumnHead className={wide}>{t('table.languageAndVoice')}</ColumnHead>
          <ColumnHead className={wide}>{t('table.changed')}</ColumnHead>
          <ColumnHead>
            <span className="sr-only">{t('table.actions')}</span>
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
  const format = useFormat()
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
        {format.number(ivr.menuCount)}
      </Cell>
      <Cell numeric className={medium}>
        <span className={activeCalls > 0 ? 'font-medium text-positive' : 'text-faint'}>
          {format.number(activeCalls)}
        </span>
        <span className="text-faint"> / </span>
        {format.number(totalCalls)}
      </Cell>
      <Cell className={wide}>
        {format.language(ivr.defaultLanguage)}
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
