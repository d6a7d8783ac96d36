'use client'

import { PhoneOff } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { cn } from '../../ui/cn.ts'
import { type Formats, formatDuration } from '../../ui/format.ts'
import { Tooltip } from '../../ui/tooltip.tsx'
import { useFormat } from '../../ui/use-format.ts'
import type { MenuNodeData } from '../canvas/graph.ts'
import { type MenuHeat, useHeatStore } from './heat-store.ts'
import type { HeatTexts } from './heat-texts.ts'
import { menuRates } from './menu-rates.ts'

/** From which share of callers who hang up in a menu it is worth a look. */
const worthALook = 0.15

/** Above a menu's card: how many calls came to it and hung up there; the rest in the tooltip. */
export function MenuHeatBadge({ data }: { data: MenuNodeData }) {
  const t = useTranslations('designerHeat')
  const { menuId } = data.menu
  const heat = useHeatStore(({ menus }) => (menus ? (menus.get(menuId) ?? 'none') : null))
  if (heat === null) return null
  const isNew = heat === 'none'
  return (
    <div className="absolute bottom-full left-0 mb-1.5 flex">
      {isNew ? (
        <span className="rounded-sm border border-dashed bg-surface px-1.5 py-0.5 text-muted text-xs">
          {t('notInVersion')}
        </span>
      ) : (
        <Figures heat={heat} />
      )}
    </div>
  )
}

function Figures({ heat }: { heat: MenuHeat }) {
  const t = useTranslations('designerHeat')
  const format = useFormat()
  const { dropOff } = menuRates(heat)
  return (
    <Tooltip content={<Details heat={heat} />}>
      <span
        role="img"
        aria-label={inWords(heat, t, format)}
        className="flex items-center gap-1.5 rounded-sm border bg-surface px-1.5 py-0.5 font-medium text-text text-xs tabular-nums"
      >
        {t('callCount', { count: heat.calls })}
        {heat.calls > 0 ? (
          <span className={cn('flex items-center gap-0.5', dropOff >= worthALook ? 'text-danger' : 'text-muted')}>
            <PhoneOff aria-hidden className="size-3" />
            {format.share(dropOff)}
          </span>
        ) : null}
      </span>
    </Tooltip>
  )
}

function Details({ heat }: { heat: MenuHeat }) {
  const t = useTranslations('designerHeat')
  const format = useFormat()
  const { dropOff, noInput, noMatch } = menuRates(heat)
  const rows = [
    [t('hungUpHere'), `${format.number(heat.dropOffs)} (${format.share(dropOff)})`],
    [t('noInput'), heat.prompts > 0 ? format.share(noInput) : '–'],
    [t('wrongKey'), heat.prompts > 0 ? format.share(noMatch) : '–'],
    [t('medianTime'), heat.medianSeconds === null ? '–' : formatDuration(heat.medianSeconds * 1000)],
  ] as const
  return (
    <dl className="grid grid-cols-[auto_auto] gap-x-3 gap-y-0.5 py-0.5 tabular-nums">
      {rows.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-muted">{name}</dt>
          <dd className="text-right">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** For screen readers: all of it in a sentence. */
function inWords(heat: MenuHeat, t: HeatTexts, { share }: Formats): string {
  const count = { count: heat.calls, menu: heat.menuId }
  if (heat.calls === 0) return t('callsIn', count)
  const { dropOff, noInput, noMatch } = menuRates(heat)
  const shares = { ...count, dropOff: share(dropOff), noInput: share(noInput), wrongKey: share(noMatch) }
  if (heat.medianSeconds === null) return t('sharesIn', shares)
  return t('sharesAndTimeIn', { ...shares, time: formatDuration(heat.medianSeconds * 1000) })
}
