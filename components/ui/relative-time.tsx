'use client'

import { useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import { Tooltip } from './tooltip.tsx'
import { useFormat } from './use-format.ts'

const tickMs = 30_000
let minute = 0
let timer: ReturnType<typeof setInterval> | null = null
const listeners = new Set<() => void>()

/** One timer for all times on the page. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= setInterval(() => {
    minute += 1
    for (const each of listeners) each()
  }, tickMs)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0 && timer) {
      clearInterval(timer)
      timer = null
    }
  }
}

/** A moment, relative to now; the date and time on hover. `fallback` stands for none. */
export function RelativeTime({ at, fallback }: { at: Date | string | null; fallback?: string }) {
  const format = useFormat()
  const t = useTranslations('ui')
  useSyncExternalStore(
    subscribe,
    () => minute,
    () => 0,
  )
  if (!at) return <span className="text-faint">{fallback ?? t('never')}</span>
  const moment = new Date(at)
  return (
    <Tooltip content={format.dateTime(moment, 'full')}>
      <time dateTime={moment.toISOString()} suppressHydrationWarning className="whitespace-nowrap tabular-nums">
        {format.relative(moment, new Date())}
      </time>
    </Tooltip>
  )
}
