'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../../app/trpc.ts'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { Select } from '../../ui/select.tsx'
import { useDesigner } from '../state/designer-context.tsx'
import type { CallTo } from './use-test-call.ts'
import { versionChoices } from './version-choices.ts'

type CallSettingsProps = {
  to: CallTo
  publishedVersion: number | null
  disabled: boolean
  onChange: (to: CallTo) => void
}

/** What is called, and who seems to call. */
export function CallSettings({ to, publishedVersion, disabled, onChange }: CallSettingsProps) {
  const t = useTranslations('designerTestCall')
  const { ivrName } = useDesigner()
  const trpc = useTRPC()
  const versions = useQuery(trpc.version.list.queryOptions({ name: ivrName }))
  const choices = versionChoices(versions.data?.versions ?? [], publishedVersion, t)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)] gap-3">
      <Field label={t('callTo.version')}>
        {(control) => (
          <Select
            {...control}
            value={String(to.version)}
            options={choices}
            disabled={disabled}
            onValueChange={(version) => onChange({ ...to, version: version === 'draft' ? 'draft' : Number(version) })}
          />
        )}
      </Field>
      <Field label={t('callTo.fromNumber')}>
        {(control) => (
          <Input
            {...control}
            type="tel"
            value={to.callerNumber}
            placeholder="+15550100"
            disabled={disabled}
            className="font-mono"
            onChange={(event) => onChange({ ...to, callerNumber: event.target.value.trim() })}
          />
        )}
      </Field>
    </div>
  )
}
