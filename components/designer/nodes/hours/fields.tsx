'use client'

import { type HoursConfig, hoursConfigSchema } from 'ivr-runtime/domain/flow/kinds/hours'
import { useTranslations } from 'use-intl'
import { type HoursTexts, hoursInWords, hoursNow } from '../../../hours/hours-now.ts'
import { OverrideControl } from '../../../hours/override-control.tsx'
import { useMinute, useOverride } from '../../../hours/use-hours.ts'
import { useHoursTexts } from '../../../hours/use-hours-texts.ts'
import { Combobox, type ComboboxOption } from '../../../ui/combobox.tsx'
import { Field } from '../../../ui/field.tsx'
import type { MenuFormProps } from '../../inspector/menu-form-props.ts'
import { useDesigner } from '../../state/designer-context.tsx'
import { HolidayRows } from './holiday-rows.tsx'
import { toHoursConfig } from './hours-values.ts'
import { WeekTable } from './week-table.tsx'

/** When it is open: by hand now, hour by hour in a week, and never on holidays. */
export function HoursFields({ menu, values, errors, readOnly, set, commit }: MenuFormProps) {
  const { ivrName } = useDesigner()
  const t = useTranslations('designerNodes')
  const override = useOverride(ivrName, menu.menuId)
  const now = useMinute()
  const texts = useHoursTexts()
  const typed = hoursConfigSchema.safeParse(toHoursConfig(values))
  return (
    <>
      <div className="grid gap-2 rounded-md border bg-sunken p-3">
        <OverrideControl ivrName={ivrName} menuId={menu.menuId} />
        <p suppressHydrationWarning className="text-muted text-xs" data-testid="hours-now">
          {typed.success
            ? t(override ? 'hours.byHours' : 'hours.now', { hours: stateInWords(typed.data, now, texts) })
            : ''}
        </p>
      </div>
      <WeekTable
        weekly={values.weekly}
        error={errors.weekly}
        readOnly={readOnly}
        onType={(weekly) => set({ weekly })}
        onChange={(weekly) => commit({ weekly })}
      />
      <Field label={t('hours.timeZone')} error={errors.timeZone} hint={t('hours.timeZoneHint')}>
        {(control) => (
          <Combobox
            {...control}
            name="timeZone"
            value={values.timeZone}
            onValueChange={(timeZone) => commit({ timeZone })}
            options={timeZones()}
            searchLabel={t('hours.searchZones')}
            disabled={readOnly}
          />
        )}
      </Field>
      <HolidayRows
        holidays={values.holidays}
        error={errors.holidays}
        readOnly={readOnly}
        onType={(holidays) => set({ holidays })}
        onChange={(holidays) => commit({ holidays })}
      />
    </>
  )
}

/** "open until 17:00" within a sentence; holidays have names. */
function stateInWords(config: HoursConfig, now: Date, texts: HoursTexts): string {
  const words = hoursInWords(config, now, texts)
  return hoursNow(config, now).state === 'holiday' ? words : words.charAt(0).toLowerCase() + words.slice(1)
}

let known: ComboboxOption[] | null = null

/** All time zones with their distance from UTC now. */
function timeZones(): readonly ComboboxOption[] {
  known ??= ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')].map((zone) => ({
    value: zone,
    label: zone.replaceAll('_', ' '),
    hint: offsetOf(zone),
  }))
  return known
}

function offsetOf(timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' }).formatToParts()
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
}
