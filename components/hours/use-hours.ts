'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { toast } from 'sonner'
import { type RouterOutputs, useTRPC } from '../app/trpc.ts'
import { useErrorMessage } from '../app/use-error-message.ts'

export type HoursMenu = RouterOutputs['hours']['list']['menus'][number]
export type HoursOverride = NonNullable<HoursMenu['override']>

/** The menus with opening hours of an IVR, kept up to date while they are shown (components/frame/use-ivr-watch.ts). */
export function useHours(ivrName: string) {
  const trpc = useTRPC()
  return useQuery(trpc.hours.list.queryOptions({ name: ivrName }))
}

/** What was opened or closed by hand in a menu, as long as it counts. */
export function useOverride(ivrName: string, menuId: string): HoursOverride | null {
  const { data } = useHours(ivrName)
  const now = useMinute()
  const override = data?.menus.find((menu) => menu.menuId === menuId)?.override ?? null
  return override?.until && override.until <= now ? null : override
}

/** Opens or closes a menu by hand, or lets its hours count (null); callers meet it at once. Offers to take it back. */
export function useSetOverride(ivrName: string, menuId: string) {
  const errorMessage = useErrorMessage()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const refresh = () => queryClient.invalidateQueries(trpc.hours.list.queryFilter({ name: ivrName }))
  const set = useMutation(trpc.hours.setOverride.mutationOptions({ onSettled: refresh }))
  const clear = useMutation(trpc.hours.clearOverride.mutationOptions({ onSettled: refresh }))
  const place = { name: ivrName, menuId }
  async function change(override: Pick<HoursOverride, 'state' | 'until'> | null): Promise<void> {
    try {
      if (override === null) await clear.mutateAsync(place)
      else {
        const until = override.until?.toISOString() ?? null
        await set.mutateAsync({ ...place, override: { state: override.state, until } })
      }
    } catch (error) {
      toast.error(errorMessage(error))
    }
  }
  return { change, pending: set.isPending || clear.isPending }
}

const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | null = null
let minute = new Date(0)

/** The time, which moves on once a minute. */
export function useMinute(): Date {
  return useSyncExternalStore(
    subscribe,
    () => currentMinute(),
    () => currentMinute(),
  )
}

function currentMinute(): Date {
  const nowMs = Date.now()
  if (nowMs - minute.getTime() >= 60_000 || nowMs < minute.getTime()) minute = new Date(Math.floor(nowMs / 1000) * 1000)
  return minute
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= setInterval(() => {
    for (const each of listeners) each()
  }, 10_000)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0 && timer) {
      clearInterval(timer)
      timer = null
    }
  }
}
