'use client'

import { CalendarPlus, X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Input } from '../../../ui/input.tsx'
import type { HolidayValues } from './hours-values.ts'

type HolidayRowsProps = {
  holidays: HolidayValues[]
  error: string | undefined
  readOnly: boolean
  onType: (holidays: HolidayValues[]) => void
  onChange: (holidays: HolidayValues[]) => void
}

/** Days on which callers take the exit for holidays, whatever the hours of the week say. */
export function HolidayRows({ holidays, error, readOnly, onType, onChange }: HolidayRowsProps) {
  const t = useTranslations('designerNodes')
  const ofUi = useTranslations('ui')
  const changed = (at: number, part: Partial<HolidayValues>) =>
    holidays.map((holiday, index) => (index === at ? { ...holiday, ...part } : holiday))
  if (readOnly && holidays.length === 0) return null
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1.5 font-medium text-sm">
        {t('hours.holidays')} <span className="ml-1 font-normal text-faint text-xs">{ofUi('optional')}</span>
      </legend>
      {holidays.length > 0 ? (
        <ul className="divide-y rounded-md border">
          {holidays.map((holiday, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
            <li key={at} className="grid gap-1.5 p-2">
              <div className="flex items-center gap-1.5">
                <Input
                  type="date"
                  aria-label={t('hours.dateOf', { number: at + 1 })}
                  aria-invalid={error && !holiday.date ? true : undefined}
                  name={`holidays.${at}`}
                  value={holiday.date}
                  readOnly={readOnly}
                  className="h-7 w-34 shrink-0 px-2 text-xs tabular-nums"
                  onChange={(event) => onType(changed(at, { date: event.target.value }))}
                  onBlur={() => onChange(holidays)}
                />
                <Input
                  aria-label={t('hours.nameOf', { number: at + 1 })}
                  value={holiday.name}
                  placeholder={t('hours.holidayExample')}
                  readOnly={readOnly}
                  className="h-7 min-w-0 flex-1 text-xs"
                  onChange={(event) => onType(changed(at, { name: event.target.value }))}
                  onBlur={() => onChange(holidays)}
                />
                {readOnly ? null : (
                  <IconButton
                    icon={X}
                    size="sm"
                    label={t('hours.removeHoliday', {
                      holiday: holiday.name || t('hours.holiday', { number: at + 1 }),
                    })}
                    onClick={() => onChange(holidays.filter((_, index) => index !== at))}
                  />
                )}
              </div>
              <label className="flex w-fit items-center gap-1.5 text-muted text-xs">
                <input
                  type="checkbox"
                  className="size-3.5 accent-accent-solid"
                  checked={holiday.everyYear}
                  disabled={readOnly}
                  onChange={(event) => onChange(changed(at, { everyYear: event.target.checked }))}
                />
                {t('hours.everyYear')}
              </label>
            </li>
          ))}
        </ul>
      ) : null}
      {error ? (
        <p role="alert" className="text-danger text-xs">
          {error}
        </p>
      ) : null}
      {readOnly ? null : (
        <Button
          variant="ghost"
          size="sm"
          icon={CalendarPlus}
          className="w-fit"
          onClick={() => onType([...holidays, { date: '', name: '', everyYear: false }])}
        >
          {t('hours.addHoliday')}
        </Button>
      )}
    </fieldset>
  )
}
