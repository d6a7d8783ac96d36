'use client'

import { useTranslations } from 'use-intl'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { Segmented } from '../../ui/segmented.tsx'

type PublishTimeProps = {
  /** As a date-and-time field writes it; null: now. */
  at: string | null
  error: string | undefined
  onChange: (at: string | null) => void
}

/** Now, or a later time in the viewer's own time zone, which is said. */
export function PublishTime({ at, error, onChange }: PublishTimeProps) {
  const t = useTranslations('versions')
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return (
    <div className="grid gap-3">
      <Segmented
        aria-label={t('time.when')}
        value={at === null ? 'now' : 'later'}
        onValueChange={(when) => onChange(when === 'now' ? null : localTime(new Date(Date.now() + hourMs)))}
        options={[
          { value: 'now', label: t('time.now') },
          { value: 'later', label: t('time.later') },
        ]}
      />
      {at === null ? null : (
        <Field label={t('time.publishAt')} hint={t('time.hint', { timeZone })} error={error}>
          {(control) => (
            <Input
              {...control}
              type="datetime-local"
              required
              className="w-56"
              value={at}
              onChange={(event) => onChange(event.target.value)}
            />
          )}
        </Field>
      )}
    </div>
  )
}

const hourMs = 3_600_000

/** `2026-11-21T17:00`, the next whole hour. */
function localTime(moment: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
  return `${day}T${two(moment.getHours())}:00`
}
