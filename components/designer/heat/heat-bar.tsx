'use client'

import { Table2, X } from 'lucide-react'
import { useEffect, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Select } from '../../ui/select.tsx'
import { Switch } from '../../ui/switch.tsx'
import type { Draft } from '../draft/draft.ts'
import { HeatLegend } from './heat-legend.tsx'
import { HeatPeriodField } from './heat-period-field.tsx'
import { useHeatStore } from './heat-store.ts'
import { HeatSummary } from './heat-summary.tsx'
import { HeatTable } from './heat-table.tsx'
import { type HeatChoice, useHeat } from './use-heat.ts'

/** What the heat on the canvas is of; nothing while it is off. */
export function HeatBar({ draft }: { draft: Draft }) {
  const on = useHeatStore((state) => state.on)
  const toggle = useHeatStore((state) => state.toggle)
  // Another IVR begins without.
  useEffect(() => () => useHeatStore.setState({ on: false }), [])
  return on ? <Bar draft={draft} onClose={toggle} /> : null
}

function Bar({ draft, onClose }: { draft: Draft; onClose: () => void }) {
  const t = useTranslations('designerHeat')
  const [choice, setChoice] = useState<HeatChoice>({ period: { kind: 'week' }, version: null, testCalls: false })
  const [tableOpen, setTableOpen] = useState(false)
  const testCallsId = useId()
  const { query, range } = useHeat(draft.ivr.name, choice)
  const heat = query.data
  const change = (changes: Partial<HeatChoice>) => setChoice({ ...choice, ...changes })
  const versions = [
    ...new Set([draft.ivr.publishedVersion, heat?.version, ...(heat?.ran ?? []).map((ran) => ran.version)]),
  ]
    .filter((version) => typeof version === 'number')
    .toSorted((a, b) => b - a)
  return (
    <section aria-label={t('heat')} className="shrink-0 border-b bg-surface px-4 py-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <HeatPeriodField period={choice.period} onPeriod={(period) => change({ period })} />
        {heat?.version ? (
          <Select
            aria-label={t('version')}
            className="w-40"
            value={String(heat.version)}
            options={versions.map((version) => ({
              value: String(version),
              label: t(version === draft.ivr.publishedVersion ? 'versionNow' : 'versionNumber', {
                version: String(version),
              }),
            }))}
            onValueChange={(version) => change({ version: Number(version) })}
          />
        ) : null}
        <span className="flex items-center gap-1.5 text-xs">
          <Switch
            id={testCallsId}
            checked={choice.testCalls}
            onCheckedChange={(testCalls) => change({ testCalls })}
            aria-label={t('countTestCalls')}
          />
          <label htmlFor={testCallsId} className="text-muted">
            {t('testCalls')}
          </label>
        </span>
        <HeatLegend />
        <span className="ml-auto flex items-center gap-1">
          <Button variant="ghost" size="sm" icon={Table2} disabled={!heat?.calls} onClick={() => setTableOpen(true)}>
            {t('asTable')}
          </Button>
          <IconButton icon={X} size="sm" label={t('hide')} onClick={onClose} />
        </span>
      </div>
      <HeatSummary query={query} range={range} onVersion={(version) => change({ version })} />
      {heat ? <HeatTable heat={heat} draft={draft} open={tableOpen} onOpenChange={setTableOpen} /> : null}
    </section>
  )
}
