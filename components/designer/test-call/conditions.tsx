'use client'

import { noSettings, type TestSettings } from 'ivr-runtime/domain/call/test-settings'
import { ChevronRight, SlidersHorizontal } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button.tsx'
import { cn } from '../../ui/cn.ts'
import { useFormat } from '../../ui/use-format.ts'
import { zoneOf } from './settings/clock-presets.ts'
import type { FlowFacts } from './settings/flow-facts.ts'
import { SettingsFields } from './settings/settings-fields.tsx'
import { settingsInWords } from './settings/settings-in-words.ts'

type ConditionsProps = {
  facts: FlowFacts
  settings: TestSettings
  isCall: boolean
  disabled: boolean
  onChange: (settings: TestSettings) => void
}

/** By what a test differs from a caller's call: one line, and behind it the fields. */
export function Conditions({ facts, settings, isCall, disabled, onChange }: ConditionsProps) {
  const t = useTranslations('designerTestCall')
  const { dateLocale } = useFormat()
  const [open, setOpen] = useState(false)
  const words = settingsInWords(settings, zoneOf(facts), { t, dateLocale })
  return (
    <div className="rounded-md border">
      <div className="flex items-center pr-1">
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="flex min-h-9 min-w-0 flex-1 items-center gap-2 px-2.5 py-1.5 text-left text-sm hover:bg-hover"
        >
          <SlidersHorizontal aria-hidden className="size-3.5 shrink-0 text-muted" />
          <span className="grid min-w-0 flex-1">
            <span className="font-medium">{t('conditions.title')}</span>
            <span className={cn('break-words text-xs', words.length > 0 ? 'text-accent' : 'text-muted')}>
              {words.join(' · ') || t(isCall ? 'conditions.noneNow' : 'conditions.none')}
            </span>
          </span>
          <ChevronRight
            aria-hidden
            className={cn('size-4 shrink-0 text-muted transition-transform duration-150', open && 'rotate-90')}
          />
        </button>
        {words.length > 0 && !disabled ? (
          <Button size="sm" variant="ghost" onClick={() => onChange(noSettings)}>
            {t('conditions.reset')}
          </Button>
        ) : null}
      </div>
      {open ? (
        <div className="border-t p-2.5">
          <SettingsFields facts={facts} settings={settings} isCall={isCall} disabled={disabled} onChange={onChange} />
        </div>
      ) : null}
    </div>
  )
}
