'use client'

import { useEffect, useState } from 'react'
import type { CallDetails } from './call-record.ts'

const shortestMs = 500
const longestMs = 1_800

export type Replay = {
  /** The step that is shown, by its place; -1: none has happened. */
  at: number
  count: number
  playing: boolean
  show: (at: number) => void
  toggle: () => void
}

/**
 * Goes through the steps of a call. It begins with all of them; a call that goes on is followed until an earlier step
 * is chosen. Played, steps follow each other as they did, but nobody waits long.
 */
export function useReplay({ steps }: Pick<CallDetails, 'steps'>): Replay {
  const last = steps.length - 1
  const [chosen, setChosen] = useState<number | null>(null)
  const [wantsPlay, setWantsPlay] = useState(false)
  const at = chosen === null ? last : Math.min(chosen, last)
  const playing = wantsPlay && at < last

  useEffect(() => {
    if (!playing) return
    const [step, next] = [steps[at], steps[at + 1]]
    const gapMs = step && next ? next.at.getTime() - step.at.getTime() : shortestMs
    const waitMs = Math.min(Math.max(gapMs, shortestMs), longestMs)
    const timer = setTimeout(() => setChosen(at + 1), waitMs)
    return () => clearTimeout(timer)
  }, [playing, at, steps])

  return {
    at,
    count: steps.length,
    playing,
    show(to) {
      setWantsPlay(false)
      setChosen(to >= last ? null : Math.max(0, to))
    },
    toggle() {
      if (playing) return setWantsPlay(false)
      if (at >= last) setChosen(0)
      setWantsPlay(true)
    },
  }
}
