'use client'

import { useSyncExternalStore } from 'react'
import { formatRelative } from './format.ts'
import { Tooltip } from './tooltip.tsx'

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

const absolute = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' })

/** A moment, relative to now; the date and time on hover. `fallback` stands for none. */
export function RelativeTime({ at, fallback = 'never' }: { at: Date | string | null; fallback?: string }) {
  useSyncExternalStore(
    subscribe,
    () => minute,
    () => 0,
  )
  if (!at) return <span className="text-faint">{fallback}</span>
  const moment = new Date(at)
  return (
    <Tooltip content={absolute.format(moment)}>
      <time dateTime={moment.toISOString()} suppressHydrationWarning className="whitespace-nowrap tabular-nums">
        {formatRelative(moment, new Date())}
      </time>
    </Tooltip>
  )
}
