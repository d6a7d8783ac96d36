'use client'

import { ChevronRight, CircleCheck, OctagonAlert } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { cn } from '../../ui/cn.ts'
import { formatDuration } from '../../ui/format.ts'
import { PhoneKey } from '../../ui/phone-key.tsx'
import { outcomeInWords } from './step-in-words.ts'
import type { TestCall } from './use-test-call.ts'

/** What came of a call: how it ended, how long it took, and its way through the menus. */
export function CallSummary({ call }: { call: TestCall }) {
  const stepTexts = useTranslations('steps')
  const failed = call.outcome === null || call.outcome.kind === 'failed'
  const Icon = failed ? OctagonAlert : CircleCheck
  const durationMs = call.startedAt && call.endedAt ? call.endedAt.getTime() - call.startedAt.getTime() : null
  const way = wayOf(call)
  return (
    <section aria-label="Summary of the call" className="grid shrink-0 gap-2 border-b px-4 py-3">
      <div className="flex items-start gap-2">
        <Icon aria-hidden className={cn('mt-0.5 size-4 shrink-0', failed ? 'text-danger' : 'text-positive')} />
        <p className="min-w-0 break-words font-medium text-sm">
          {call.outcome ? outcomeInWords(call.outcome, stepTexts) : (call.failure ?? 'The call did not come about')}
        </p>
        {call.callId ? (
          <Link href={`/calls/${call.callId}`} className="ml-auto shrink-0 text-accent text-xs hover:underline">
            See the record
          </Link>
        ) : null}
      </div>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-xs">
        {durationMs === null ? null : (
          <>
            <dt className="text-muted">Took</dt>
            <dd className="tabular-nums">{formatDuration(durationMs)}</dd>
          </>
        )}
        <dt className="text-muted">Called</dt>
        <dd>{call.flowVersion === null ? 'the draft' : `version ${call.flowVersion}`}</dd>
        {way.length > 0 ? (
          <>
            <dt className="text-muted">Way</dt>
            <dd className="flex flex-wrap items-center gap-1">
              {way.map((place) => (
                <span key={place.id} className="flex items-center gap-1">
                  {place.first ? null : <ChevronRight aria-hidden className="size-3 text-faint" />}
                  {place.key === null ? place.menuId : <PhoneKey keys={place.key} size="sm" />}
                </span>
              ))}
            </dd>
          </>
        ) : null}
      </dl>
    </section>
  )
}

type Place = { id: number; first: boolean; menuId: string; key: string | null }

/** Menus and chosen keys in turn; a menu that only repeated itself stands once. */
function wayOf(call: TestCall): Place[] {
  const way: Place[] = []
  for (const { seq, step } of call.steps) {
    const last = way.at(-1)
    const first = way.length === 0
    if (step.kind === 'prompt' && (last?.menuId !== step.menuId || last.key !== null)) {
      way.push({ id: seq, first, menuId: step.menuId, key: null })
    } else if (step.kind === 'action') {
      way.push({ id: seq, first, menuId: step.menuId, key: step.key })
    }
  }
  return way
}
