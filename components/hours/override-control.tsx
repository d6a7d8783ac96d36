'use client'

import { ChevronDown, Clock, DoorClosed, DoorOpen } from 'lucide-react'
import { useId, useState } from 'react'
import { toast } from 'sonner'
import { useTranslations } from 'use-intl'
import { useMay } from '../frame/session-context.tsx'
import { Button } from '../ui/button.tsx'
import { DropdownMenu, MenuItem } from '../ui/dropdown-menu.tsx'
import { Input } from '../ui/input.tsx'
import { RelativeTime } from '../ui/relative-time.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { clockInWords } from './hours-now.ts'
import { type HoursOverride, useMinute, useOverride, useSetOverride } from './use-hours.ts'
import { useHoursTexts } from './use-hours-texts.ts'

const choices = [
  { value: 'hours', label: 'byHours', icon: Clock },
  { value: 'open', label: 'states.open', icon: DoorOpen },
  { value: 'closed', label: 'states.closed', icon: DoorClosed },
] as const
type Choice = (typeof choices)[number]['value']

/** The switch by which a supervisor opens or closes a menu whatever its hours say, with who did it and until when. */
export function OverrideControl({ ivrName, menuId }: { ivrName: string; menuId: string }) {
  const t = useTranslations('hours')
  const mayWrite = useMay('ivr:write')
  const override = useOverride(ivrName, menuId)
  const { change, pending } = useSetOverride(ivrName, menuId)

  async function choose(choice: Choice) {
    const before = override
    await change(choice === 'hours' ? null : { state: choice, until: null })
    const said = ({ hours: 'countAgain', open: 'nowOpen', closed: 'nowClosed' } as const)[choice]
    toast(t(said, { menu: menuId }), { action: { label: t('undo'), onClick: () => void change(before) } })
  }
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span aria-hidden className="font-medium text-sm">
          {t('rightNow')}
        </span>
        <Segmented
          aria-label={t('rightNowOf', { menu: menuId })}
          value={override?.state ?? 'hours'}
          onValueChange={(choice) => void choose(choice)}
          options={choices.map((choice) => ({ ...choice, label: t(choice.label) }))}
          disabled={!mayWrite || pending}
        />
      </div>
      {override ? (
        <div className="grid gap-0.5 text-muted text-xs">
          <span className="min-w-0 truncate">
            {override.setBy ? (
              t.rich('setBy', { who: override.setBy, ago: () => <RelativeTime at={override.setAt} /> })
            ) : (
              <RelativeTime at={override.setAt} />
            )}
          </span>
          {mayWrite ? (
            <UntilPicker
              override={override}
              disabled={pending}
              onUntil={(until) => void change({ state: override.state, until })}
            />
          ) : override.until ? (
            <Until at={override.until} />
          ) : null}
        </div>
      ) : null}
    </div>
  )
}

function Until({ at }: { at: Date }) {
  const texts = useHoursTexts()
  const now = useMinute()
  return (
    <span className="whitespace-nowrap tabular-nums">
      {texts.t('untilTime', { time: clockInWords(at, now, texts) })}
    </span>
  )
}

type UntilPickerProps = { override: HoursOverride; disabled: boolean; onUntil: (until: Date | null) => void }

/** When the hours count again by themselves. Times are those of whoever looks. */
function UntilPicker({ override, disabled, onUntil }: UntilPickerProps) {
  const texts = useHoursTexts()
  const { t } = texts
  const now = useMinute()
  const [typed, setTyped] = useState<string | null>(null)
  const inputId = useId()
  if (typed !== null) {
    const at = new Date(typed)
    const valid = at.getTime() > now.getTime()
    return (
      <form
        className="flex flex-wrap items-center gap-1.5"
        onSubmit={(event) => {
          event.preventDefault()
          if (!valid) return
          onUntil(at)
          setTyped(null)
        }}
      >
        <label htmlFor={inputId}>{t('untilLabel')}</label>
        <Input
          id={inputId}
          type="datetime-local"
          value={typed}
          aria-invalid={(typed !== '' && !valid) || undefined}
          className="h-7 w-46 px-2 text-xs tabular-nums"
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit" size="sm" disabled={!valid || disabled}>
          {t('set')}
        </Button>
        <Button size="sm" variant="ghost" onClick={() => setTyped(null)}>
          {t('cancel')}
        </Button>
      </form>
    )
  }
  return (
    <DropdownMenu
      trigger={
        <Button size="sm" variant="ghost" disabled={disabled} className="-ml-2.5 w-fit">
          {override.until
            ? t('untilTimeStart', { time: clockInWords(override.until, now, texts) })
            : t('untilTakenBack')}
          <ChevronDown aria-hidden className="size-3" />
        </Button>
      }
    >
      <MenuItem onSelect={() => onUntil(null)}>{t('untilTakenBack')}</MenuItem>
      <MenuItem onSelect={() => onUntil(inHours(1))}>{t('forAnHour')}</MenuItem>
      <MenuItem onSelect={() => onUntil(inHours(4))}>{t('forFourHours')}</MenuItem>
      <MenuItem onSelect={() => onUntil(midnight())}>{t('untilMidnight')}</MenuItem>
      <MenuItem onSelect={() => setTyped('')}>{t('untilATime')}</MenuItem>
    </DropdownMenu>
  )
}

const inHours = (hours: number) => new Date(Math.ceil(Date.now() / 60_000) * 60_000 + hours * 3_600_000)

function midnight(): Date {
  const today = new Date()
  return new Date(today.getFullYear(), today.getMonth(), today.getDate() + 1)
}
