'use client'

import { PhoneOff } from 'lucide-react'
import { cn } from '../../ui/cn.ts'
import { formatCount, formatDuration } from '../../ui/format.ts'
import { Tooltip } from '../../ui/tooltip.tsx'
import { useFormat } from '../../ui/use-format.ts'
import type { MenuNodeData } from '../canvas/graph.ts'
import { type MenuHeat, useHeatStore } from './heat-store.ts'
import { menuRates, percent } from './menu-rates.ts'

/** From which share of callers who hang up in a menu it is worth a look. */
const worthALook = 0.15

/** Above a menu's card: how many calls came to it and hung up there; the rest in the tooltip. */
export function MenuHeatBadge({ data }: { data: MenuNodeData }) {
  const { menuId } = data.menu
  const heat = useHeatStore(({ menus }) => (menus ? (menus.get(menuId) ?? 'none') : null))
  if (heat === null) return null
  const isNew = heat === 'none'
  return (
    <div className="absolute bottom-full left-0 mb-1.5 flex">
      {isNew ? (
        <span className="rounded-sm border border-dashed bg-surface px-1.5 py-0.5 text-muted text-xs">
          Not in this version
        </span>
      ) : (
        <Figures heat={heat} />
      )}
    </div>
  )
}

function Figures({ heat }: { heat: MenuHeat }) {
  const format = useFormat()
  const { dropOff } = menuRates(heat)
  return (
    <Tooltip content={<Details heat={heat} />}>
      <span
        role="img"
        aria-label={inWords(heat)}
        className="flex items-center gap-1.5 rounded-sm border bg-surface px-1.5 py-0.5 font-medium text-text text-xs tabular-nums"
      >
        {format.number(heat.calls)} {heat.calls === 1 ? 'call' : 'calls'}
        {heat.calls > 0 ? (
          <span className={cn('flex items-center gap-0.5', dropOff >= worthALook ? 'text-danger' : 'text-muted')}>
            <PhoneOff aria-hidden className="size-3" />
            {percent(dropOff)}
          </span>
        ) : null}
      </span>
    </Tooltip>
  )
}

function Details({ heat }: { heat: MenuHeat }) {
  const format = useFormat()
  const { dropOff, noInput, noMatch } = menuRates(heat)
  const rows = [
    ['Hung up here', `${format.number(heat.dropOffs)} (${percent(dropOff)})`],
    ['No input', heat.prompts > 0 ? percent(noInput) : '–'],
    ['Wrong key', heat.prompts > 0 ? percent(noMatch) : '–'],
    ['Median time', heat.medianSeconds === null ? '–' : formatDuration(heat.medianSeconds * 1000)],
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
function inWords(heat: MenuHeat): string {
  const { dropOff, noInput, noMatch } = menuRates(heat)
  const calls = `${formatCount(heat.calls, 'call')} in ${heat.menuId}`
  if (heat.calls === 0) return calls
  const time = heat.medianSeconds === null ? '' : `, median time ${formatDuration(heat.medianSeconds * 1000)}`
  return `${calls}, ${percent(dropOff)} hung up here, no input ${percent(noInput)}, wrong key ${percent(noMatch)}${time}`
}
