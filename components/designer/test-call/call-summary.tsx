'use client'

import { ChevronRight, CircleCheck, OctagonAlert } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { cn } from '../../ui/cn.ts'
import { formatDuration } from '../../ui/format.ts'
import { useFormat } from '../../ui/use-format.ts'
import { OptionLabel } from '../nodes/option-label.tsx'
import { zoneOf } from './settings/clock-presets.ts'
import type { FlowFacts } from './settings/flow-facts.ts'
import { settingsInWords } from './settings/settings-in-words.ts'
import { outcomeInWords } from './step-in-words.ts'
import type { TestCallTexts } from './test-call-texts.ts'
import { SaveAsTest } from './tests/save-as-test.tsx'
import type { TestCall } from './use-test-call.ts'

/** What came of a call: how it ended, how long it took, and its way through the menus. */
export function CallSummary({ call, facts }: { call: TestCall; facts: FlowFacts }) {
  const t = useTranslations('designerTestCall')
  const stepTexts = useTranslations('steps')
  const { dateLocale } = useFormat()
  const conditions = settingsInWords(call.settings, zoneOf(facts), { t, dateLocale })
  const engines = enginesOf(call).map((engine) => engineInWords(engine, t))
  const failed = call.outcome === null || call.outcome.kind === 'failed'
  const Icon = failed ? OctagonAlert : CircleCheck
  const durationMs = call.startedAt && call.endedAt ? call.endedAt.getTime() - call.startedAt.getTime() : null
  const way = wayOf(call)
  return (
    <section aria-label={t('summary.title')} className="grid shrink-0 gap-2 border-b px-4 py-3">
      <div className="flex items-start gap-2">
        <Icon aria-hidden className={cn('mt-0.5 size-4 shrink-0', failed ? 'text-danger' : 'text-positive')} />
        <p className="min-w-0 break-words font-medium text-sm">
          {call.outcome ? outcomeInWords(call.outcome, stepTexts) : (call.failure ?? t('didNotComeAbout'))}
        </p>
        {call.callId ? (
          <Link href={`/calls/${call.callId}`} className="ml-auto shrink-0 text-accent text-xs hover:underline">
            {t('summary.record')}
          </Link>
        ) : null}
      </div>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-xs">
        {durationMs === null ? null : (
          <>
            <dt className="text-muted">{t('summary.took')}</dt>
            <dd className="tabular-nums">{formatDuration(durationMs)}</dd>
          </>
        )}
        <dt className="text-muted">{t('summary.called')}</dt>
        <dd>
          {call.flowVersion === null ? t('summary.draft') : t('summary.version', { version: String(call.flowVersion) })}
        </dd>
        {conditions.length > 0 ? (
          <>
            <dt className="text-muted">{t('conditions.title')}</dt>
            <dd className="break-words">{conditions.join(' · ')}</dd>
          </>
        ) : null}
        {engines.length > 0 ? (
          <>
            <dt className="text-muted">{t('summary.spokenBy')}</dt>
            <dd>{engines.join(', ')}</dd>
          </>
        ) : null}
        {way.length > 0 ? (
          <>
            <dt className="text-muted">{t('summary.way')}</dt>
            <dd className="flex flex-wrap items-center gap-1">
              {way.map((place) => (
                <span key={place.id} className="flex items-center gap-1">
                  {place.first ? null : <ChevronRight aria-hidden className="size-3 text-faint" />}
                  {place.key === null ? place.menuId : <OptionLabel digit={place.key} size="sm" />}
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

/** Who spoke in the call. */
function enginesOf(call: TestCall): string[] {
  const engines = call.steps.flatMap(({ step }) =>
    step.kind === 'prompt' || step.kind === 'said' ? step.spoken.map(({ engine }) => engine) : [],
  )
  return [...new Set(engines)]
}

function engineInWords(engine: string, t: TestCallTexts): string {
  if (engine === 'flite' || engine === 'espeak-ng') return t('summary.offlineEngine', { engine })
  if (engine === 'none') return t('summary.nobody')
  return engine === 'openai' ? 'OpenAI' : engine
}
