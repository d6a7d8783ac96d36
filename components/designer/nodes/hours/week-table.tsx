'use client'

import { Copy, Plus, X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { cn } from '../../../ui/cn.ts'
import { DropdownMenu, MenuItem } from '../../../ui/dropdown-menu.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Input } from '../../../ui/input.tsx'
import { type Day, days, type HoursValues, type RangeValues } from './hours-values.ts'
import { timeOfDay } from './time-of-day.ts'

type WeekTableProps = {
  weekly: HoursValues['weekly']
  error: string | undefined
  readOnly: boolean
  onType: (weekly: HoursValues['weekly']) => void
  onChange: (weekly: HoursValues['weekly']) => void
}

const workdays: readonly Day[] = ['mon', 'tue', 'wed', 'thu', 'fri']
const usual: RangeValues = { from: '09:00', to: '17:00' }

/** The hours of a week, day by day; a day can have several. */
export function WeekTable({ weekly, error, readOnly, onType, onChange }: WeekTableProps) {
  const t = useTranslations('designerNodes')
  const withDay = (day: Day, ranges: RangeValues[]) => ({ ...weekly, [day]: ranges })
  const copyTo = (from: Day, to: readonly Day[]) =>
    onChange({ ...weekly, ...Object.fromEntries(to.map((day) => [day, weekly[from].map((range) => ({ ...range }))])) })
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1.5 font-medium text-sm">{t('hours.open')}</legend>
      <div className="divide-y rounded-md border">
        {days.map((day) => (
          <DayRow
            key={day}
            day={day}
            ranges={weekly[day]}
            readOnly={readOnly}
            onType={(ranges) => onType(withDay(day, ranges))}
            onChange={(ranges) => onChange(withDay(day, ranges))}
            onCopy={(to) => copyTo(day, to)}
          />
        ))}
      </div>
      {error ? (
        <p role="alert" className="text-danger text-xs">
          {error}
        </p>
      ) : null}
    </fieldset>
  )
}

type DayRowProps = {
  day: Day
  ranges: RangeValues[]
  readOnly: boolean
  onType: (ranges: RangeValues[]) => void
  onChange: (ranges: RangeValues[]) => void
  onCopy: (to: readonly Day[]) => void
}

function DayRow({ day, ranges, readOnly, onType, onChange, onCopy }: DayRowProps) {
  const t = useTranslations('designerNodes')
  const name = t(`hours.days.${day}.name`)
  const numbered = (label: string, at: number) =>
    ranges.length > 1 ? t('hours.which', { label, number: at + 1 }) : label
  const changed = (at: number, part: Partial<RangeValues>) =>
    ranges.map((range, index) => (index === at ? { ...range, ...part } : range))
  const last = ranges.at(-1)
  return (
    <div className="flex items-start gap-1 py-1 pr-1 pl-2.5">
      <span className={cn('w-10 shrink-0 pt-1.5 text-xs', ranges.length === 0 && 'text-muted')}>
        <abbr title={name} className="no-underline">
          {t(`hours.days.${day}.short`)}
        </abbr>
      </span>
      <div className="grid min-w-0 flex-1 gap-1">
        {ranges.length === 0 ? <span className="pt-1.5 text-muted text-xs">{t('hours.closed')}</span> : null}
        {ranges.map((range, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: ranges have no identity but their place
          <div key={at} className="flex items-center gap-1">
            <TimeInput
              label={numbered(t('hours.opens', { day: name }), at)}
              name={`weekly.${day}${at === 0 ? '' : `.${at}`}`}
              value={range.from}
              readOnly={readOnly}
              onType={(from) => onType(changed(at, { from }))}
              onLeave={(from) => onChange(changed(at, { from }))}
            />
            <span aria-hidden className="text-faint text-xs">
              –
            </span>
            <TimeInput
              label={numbered(t('hours.closes', { day: name }), at)}
              value={range.to}
              readOnly={readOnly}
              onType={(to) => onType(changed(at, { to }))}
              onLeave={(to) => onChange(changed(at, { to }))}
            />
            {readOnly ? null : (
              <IconButton
                icon={X}
                size="sm"
                label={t('hours.removeRange', { ...range, day: name })}
                onClick={() => onChange(ranges.filter((_, index) => index !== at))}
              />
            )}
          </div>
        ))}
      </div>
      {readOnly ? null : (
        <span className="flex">
          <IconButton
            icon={Plus}
            size="sm"
            label={t('hours.add', { day: name })}
            {...(day === 'mon' ? { name: 'weekly' } : {})}
            onClick={() => onChange([...ranges, last ? nextRange(last) : usual])}
          />
          <DropdownMenu trigger={<IconButton icon={Copy} size="sm" label={t('hours.copy', { day: name })} />}>
            <MenuItem onSelect={() => onCopy(workdays)}>{t('hours.toWorkdays')}</MenuItem>
            <MenuItem onSelect={() => onCopy(['sat', 'sun'])}>{t('hours.toWeekend')}</MenuItem>
            <MenuItem onSelect={() => onCopy(days)}>{t('hours.toEveryDay')}</MenuItem>
          </DropdownMenu>
        </span>
      )}
    </div>
  )
}

type TimeInputProps = {
  label: string
  name?: string
  value: string
  readOnly: boolean
  onType: (value: string) => void
  onLeave: (value: string) => void
}

function TimeInput({ label, name, value, readOnly, onType, onLeave }: TimeInputProps) {
  return (
    <Input
      aria-label={label}
      aria-invalid={timeOfDay(value) === null || undefined}
      name={name}
      value={value}
      placeholder="09:00"
      readOnly={readOnly}
      className="h-7 w-15 px-1.5 text-center text-xs tabular-nums"
      onChange={(event) => onType(event.target.value)}
      onBlur={() => onLeave(timeOfDay(value) ?? value)}
    />
  )
}

/** Hours after those that a day has: an hour later, three hours long, within the day. */
function nextRange({ to }: RangeValues): RangeValues {
  const hour = Number((timeOfDay(to) ?? '17:00').slice(0, 2))
  const clock = (at: number) => `${String(Math.min(at, 24)).padStart(2, '0')}:00`
  return hour >= 23 ? { from: '', to: '' } : { from: clock(hour + 1), to: clock(hour + 4) }
}
