'use client'

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'

export type Playback = 'idle' | 'loading' | 'playing' | 'failed'

let playing: HTMLAudioElement | null = null

/** Drives one audio element. Starting it pauses any other. Times in seconds. */
export function usePlayback(autoPlay: boolean) {
  const audio: RefObject<HTMLAudioElement | null> = useRef(null)
  const [playback, setPlayback] = useState<Playback>('idle')
  const [atSec, setAtSec] = useState(0)

  const start = useCallback(() => {
    const element = audio.current
    if (!element) return
    if (playing !== element) playing?.pause()
    playing = element
    setPlayback('loading')
    element.play().catch(() => setPlayback((now) => (now === 'loading' ? 'failed' : now)))
  }, [])

  useEffect(() => {
    const element = audio.current
    if (autoPlay) start()
    return () => element?.pause()
  }, [autoPlay, start])

  return {
    audio,
    playback,
    atSec,
    toggle: () => (audio.current?.paused === false ? audio.current.pause() : start()),
    seek: (toSec: number) => {
      if (audio.current) audio.current.currentTime = toSec
      setAtSec(toSec)
    },
    /** Spread onto the audio element. */
    handlers: {
      onPlaying: () => setPlayback('playing'),
      // Chromium also pauses what cannot be played.
      onPause: () => setPlayback((now) => (now === 'failed' ? now : 'idle')),
      onEnded: () => {
        setPlayback('idle')
        setAtSec(0)
      },
      onError: () => setPlayback('failed'),
      onTimeUpdate: () => setAtSec(audio.current?.currentTime ?? 0),
    },
  }
}
