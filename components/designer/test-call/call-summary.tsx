'use client'

import { ChevronRight, CircleCheck, OctagonAlert } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { cn } from '../../ui/cn.ts'
import { formatDuration } from '../../ui/format.ts'
import { PhoneKey } from '../../ui/phone-key.tsx'
import { zoneOf } from './settings/clock-presets.ts'
import type { FlowFacts } from './settings/flow-facts.ts'
import { settingsInWords } from './settings/settings-in-words.ts'
import { outcomeInWords } from './step-in-words.ts'
import { SaveAsTest } from './tests/save-as-test.tsx'
import type { TestCall } from './use-test-call.ts'

/** What came of a call: how it ended, how long it took, and its way through the menus. */
export function CallSummary({ call, facts }: { call: TestCall; facts: FlowFacts }) {
  const stepTexts = useTranslations('steps')
  const conditions = settingsInWords(call.settings, zoneOf(facts))
  const engines = enginesOf(call)
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
        {conditions.length > 0 ? (
          <>
            <dt className="text-muted">Conditions</dt>
            <dd className="break-words">{conditions.join(' · ')}</dd>
          </>
        ) : null}
        {engines.length > 0 ? (
          <>
            <dt className="text-muted">Spoken by</dt>
            <dd>{engines.join(', ')}</dd>
          </>
        ) : null}
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
      {call.steps.length > 0 ? <SaveAsTest call={call} facts={facts} /> : null}
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

const engineNames: Record<string, string> = {
  openai: 'OpenAI',
  flite: 'the offline engine (flite)',
  'espeak-ng': 'the offline engine (espeak-ng)',
  none: 'nobody: no engine could speak',
}

/** Who spoke in the call. */
function enginesOf(call: TestCall): string[] {
  const engines = call.steps.flatMap(({ step }) =>
    step.kind === 'prompt' || step.kind === 'said' ? step.spoken.map(({ engine }) => engine) : [],
  )
  return [...new Set(engines)].map((engine) => engineNames[engine] ?? engine)
}
