'use client'

import type { UseQueryResult } from '@tanstack/react-query'
import { errorMessage } from '../../app/refusal.ts'
import { Button } from '../../ui/button.tsx'
import { formatCount } from '../../ui/format.ts'
import { useFormat } from '../../ui/use-format.ts'
import type { HeatAnswer } from './heat-store.ts'

type HeatSummaryProps = {
  query: Pick<UseQueryResult<HeatAnswer, unknown>, 'data' | 'error' | 'isFetching' | 'refetch'>
  range: { from: string; to: string } | null
  onVersion: (version: number) => void
}

/** In a sentence: of which version and how many calls the numbers are, and what does not count. */
export function HeatSummary({ query, range, onVersion }: HeatSummaryProps) {
  const { data: heat, error, isFetching, refetch } = query
  if (!range) return <Line>The last day must not be before the first.</Line>
  if (error && !isFetching) {
    return (
      <p role="alert" className="mt-2 flex items-center gap-2 text-danger text-xs">
        The numbers could not be loaded: {errorMessage(error)}
        <Button size="sm" onClick={() => void refetch()}>
          Try again
        </Button>
      </p>
    )
  }
  if (!heat) return <Line>Counting…</Line>
  if (heat.version === null) return <Line>Nothing is published yet. Heat is of calls on published versions.</Line>
  return <Counted heat={heat} counting={isFetching} onVersion={onVersion} />
}

function Counted({
  heat,
  counting,
  onVersion,
}: {
  heat: HeatAnswer
  counting: boolean
  onVersion: (to: number) => void
}) {
  const format = useFormat()
  const others = heat.ran.filter(({ version }) => version !== heat.version)
  const of = `version ${heat.version}, ${dayOf(heat.from)} to ${dayOf(new Date(heat.to.getTime() - 1))}`
  return (
    <Line>
      {heat.calls === 0
        ? `No calls ran on ${of}.`
        : `${format.number(heat.calls)} ${heat.calls === 1 ? 'call' : 'calls'} on ${of}.`}
      {heat.dropOffsBefore > 0
        ? ` ${formatCount(heat.dropOffsBefore, 'caller')} hung up before anything was said.`
        : ''}{' '}
      {others.length > 0 ? (
        <>
          Not counted:{' '}
          {others.slice(0, 3).map(({ version, calls }, at) => (
            <span key={version}>
              {at > 0 ? ', ' : ''}
              <button
                type="button"
                className="text-accent underline-offset-2 hover:underline"
                onClick={() => onVersion(version)}
              >
                {formatCount(calls, 'call')} on version {version}
              </button>
            </span>
          ))}
          {others.length > 3 ? ', and older versions' : ''}.
        </>
      ) : null}{' '}
      {counting ? 'Counting…' : 'Changes that are not published have no numbers.'}
    </Line>
  )
}

const dayOf = (at: Date) => at.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })

function Line({ children }: { children: React.ReactNode }) {
  return (
    <p role="status" className="mt-1.5 text-muted text-xs">
      {children}
    </p>
  )
}
