import Link from 'next/link'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { causeInWords, type StepTexts } from '../designer/test-call/step-texts.ts'
import { useNow } from '../designer/test-call/use-now.ts'
import { CopyButton } from '../ui/copy-button.tsx'
import { formatDuration } from '../ui/format.ts'
import { RelativeTime } from '../ui/relative-time.tsx'
import { Tooltip } from '../ui/tooltip.tsx'
import { useFormat } from '../ui/use-format.ts'
import { clockTime } from './call-clock.ts'
import { type CallDetails, callerNameOf } from './call-record.ts'

/** What a call was: who, where, when, how long, and how it ended. */
export function CallFacts({ call }: { call: CallDetails }) {
  const format = useFormat()
  const t = useTranslations('calls')
  const { ivrName, flowVersion, startedAt, answeredAt } = call
  const ivr = `/ivrs/${encodeURIComponent(ivrName)}`
  const name = callerNameOf(call)
  return (
    <section aria-label={t('facts.label')} className="overflow-hidden rounded-lg border bg-surface">
      <dl className="grid grid-cols-2 gap-px bg-border md:grid-cols-4 xl:grid-cols-[1.1fr_1.1fr_1.2fr_1fr_0.6fr_1.2fr]">
        <Fact term={t('table.caller')}>
          <span className="font-mono text-xs">{call.callerNumber}</span>
          {name ? <span className="block truncate text-muted text-xs">{name}</span> : null}
        </Fact>
        <Fact term={t('table.called')}>
          <span className="font-mono text-xs">{call.calledNumber}</span>
        </Fact>
        <Fact term={t('table.ivr')}>
          <Link href={ivr} className="hover:underline">
            {ivrName}
          </Link>
          <Link href={`${ivr}/versions`} className="ml-2 whitespace-nowrap text-muted hover:underline">
            {flowVersion === null ? t('draft') : t('facts.version', { version: String(flowVersion) })}
          </Link>
        </Fact>
        <Fact term={t('facts.began')}>
          <span className="whitespace-nowrap tabular-nums">{clockTime(startedAt, format)}</span>{' '}
          <span className="text-muted">
            <RelativeTime at={startedAt} />
          </span>
        </Fact>
        <Fact term={t('table.length')}>
          <Length call={call} />
        </Fact>
        <Fact term={t('facts.hungUpBy')}>
          <End call={call} />
        </Fact>
        <Fact term={t('facts.answered')}>
          {answeredAt ? (
            <span className="tabular-nums">
              {t('facts.after', { seconds: format.decimal((answeredAt.getTime() - startedAt.getTime()) / 1000, 1) })}
            </span>
          ) : (
            <span className="text-muted">{t(call.endedAt ? 'facts.not' : 'facts.notYet')}</span>
          )}
        </Fact>
        <Fact term={t('facts.resumed')}>
          <Tooltip content={t('facts.resumedWhat')}>
            <span>{t('facts.times', { count: call.resumes })}</span>
          </Tooltip>
        </Fact>
        <Fact term={t('facts.id')} className="col-span-2">
          <Id id={call.id} what={t('facts.theId')} />
        </Fact>
        <Fact term={t('facts.channel')} className="col-span-2">
          <Id id={call.channelUuid} what={t('facts.theChannel')} />
        </Fact>
      </dl>
    </section>
  )
}

function End({ call: { hungUpBy, endedAt, hangupCause } }: { call: CallDetails }) {
  const steps = useTranslations('steps')
  const t = useTranslations('calls')
  return (
    <>
      {hungUpBy ? (
        t(`facts.by.${hungUpBy}`)
      ) : (
        <span className="text-muted">{t(endedAt ? 'facts.handedOver' : 'facts.notYet')}</span>
      )}
      {hangupCause ? (
        <span className="block truncate text-muted text-xs" title={hangupCause}>
          {causeWords(hangupCause, steps)}
        </span>
      ) : null}
    </>
  )
}

function Fact({ term, className = '', children }: { term: string; className?: string; children: ReactNode }) {
  return (
    <div className={`min-w-0 bg-surface px-4 py-2.5 ${className}`}>
      <dt className="text-muted text-xs">{term}</dt>
      <dd className="min-w-0 break-words text-sm">{children}</dd>
    </div>
  )
}

function Id({ id, what }: { id: string; what: string }) {
  return (
    <span className="flex min-w-0 items-center gap-1">
      <span className="truncate font-mono text-xs" title={id}>
        {id}
      </span>
      <CopyButton text={id} what={what} />
    </span>
  )
}

function Length({ call: { startedAt, durationMs } }: { call: CallDetails }) {
  const t = useTranslations('calls')
  const now = useNow(durationMs === null)
  return (
    <span className="tabular-nums">
      {formatDuration(durationMs ?? now - startedAt.getTime())}
      {durationMs === null ? <span className="ml-2 text-positive">{t('facts.goingOn')}</span> : null}
    </span>
  )
}

/** FreeSWITCH's name in small letters where there are no words for it. */
function causeWords(cause: string, steps: StepTexts): string {
  const words = causeInWords(cause, steps)
  return words === cause ? cause.toLowerCase().replaceAll('_', ' ') : words
}
