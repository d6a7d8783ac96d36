import Link from 'next/link'
import type { ReactNode } from 'react'
import { hangupCauseInWords } from '../designer/nodes/hangup/hangup-causes.ts'
import { useNow } from '../designer/test-call/use-now.ts'
import { CopyButton } from '../ui/copy-button.tsx'
import { formatDuration } from '../ui/format.ts'
import { RelativeTime } from '../ui/relative-time.tsx'
import { Tooltip } from '../ui/tooltip.tsx'
import { clockTime } from './call-clock.ts'
import { type CallDetails, callerNameOf } from './call-record.ts'

const hungUpByWords = { caller: 'The caller', flow: 'The IVR', switch: 'The switch' } as const

/** What a call was: who, where, when, how long, and how it ended. */
export function CallFacts({ call }: { call: CallDetails }) {
  const { ivrName, flowVersion, startedAt, answeredAt } = call
  const ivr = `/ivrs/${encodeURIComponent(ivrName)}`
  const name = callerNameOf(call)
  return (
    <section aria-label="Facts" className="overflow-hidden rounded-lg border bg-surface">
      <dl className="grid grid-cols-2 gap-px bg-border md:grid-cols-4 xl:grid-cols-[1.1fr_1.1fr_1.2fr_1fr_0.6fr_1.2fr]">
        <Fact term="Caller">
          <span className="font-mono text-xs">{call.callerNumber}</span>
          {name ? <span className="block truncate text-muted text-xs">{name}</span> : null}
        </Fact>
        <Fact term="Called">
          <span className="font-mono text-xs">{call.calledNumber}</span>
        </Fact>
        <Fact term="IVR">
          <Link href={ivr} className="hover:underline">
            {ivrName}
          </Link>
          <Link href={`${ivr}/versions`} className="ml-2 whitespace-nowrap text-muted hover:underline">
            {flowVersion === null ? 'draft' : `version ${flowVersion}`}
          </Link>
        </Fact>
        <Fact term="Began">
          <span className="whitespace-nowrap tabular-nums">{clockTime(startedAt)}</span>{' '}
          <span className="text-muted">
            <RelativeTime at={startedAt} />
          </span>
        </Fact>
        <Fact term="Length">
          <Length call={call} />
        </Fact>
        <Fact term="Hung up by">
          <End call={call} />
        </Fact>
        <Fact term="Answered">
          {answeredAt ? (
            <span className="tabular-nums">after {seconds(answeredAt.getTime() - startedAt.getTime())}</span>
          ) : (
            <span className="text-muted">{call.endedAt ? 'not' : 'not yet'}</span>
          )}
        </Fact>
        <Fact term="Resumed">
          <Tooltip content="Another handler went on with the call, or a failed transfer brought the caller back">
            <span>{call.resumes === 0 ? 'never' : call.resumes === 1 ? 'once' : `${call.resumes} times`}</span>
          </Tooltip>
        </Fact>
        <Fact term="Id of the call" className="col-span-2">
          <Id id={call.id} what="the id of the call" />
        </Fact>
        <Fact term="Channel on the switch" className="col-span-2">
          <Id id={call.channelUuid} what="the name of the channel" />
        </Fact>
      </dl>
    </section>
  )
}

function End({ call: { hungUpBy, endedAt, hangupCause } }: { call: CallDetails }) {
  return (
    <>
      {hungUpBy ? hungUpByWords[hungUpBy] : <span className="text-muted">{endedAt ? 'handed over' : 'not yet'}</span>}
      {hangupCause ? (
        <span className="block truncate text-muted text-xs" title={hangupCause}>
          {causeInWords(hangupCause)}
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
  const now = useNow(durationMs === null)
  return (
    <span className="tabular-nums">
      {formatDuration(durationMs ?? now - startedAt.getTime())}
      {durationMs === null ? <span className="ml-2 text-positive">and going on</span> : null}
    </span>
  )
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`

/** FreeSWITCH's name in small letters where there are no words for it. */
function causeInWords(cause: string): string {
  const words = hangupCauseInWords(cause)
  return words === cause ? cause.toLowerCase().replaceAll('_', ' ') : words
}
