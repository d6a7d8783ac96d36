'use client'

import { useEffect, useRef } from 'react'
import { cn } from '../../ui/cn.ts'

const longText = 90

/** What is being said: what was heard already in full ink, what is still to come in a fainter one. */
export function Caption({ text, progress }: { text: string; progress: number }) {
  const at = wordBoundary(text, Math.ceil(text.length * progress))
  const here = useRef<HTMLSpanElement>(null)
  // Keeps the word that is spoken in sight where there are more than the display holds.
  // biome-ignore lint/correctness/useExhaustiveDependencies: moves with the words
  useEffect(() => {
    const display = here.current?.offsetParent
    if (display && here.current) display.scrollTop = here.current.offsetTop - display.clientHeight / 2
  }, [at])
  return (
    <p className={cn('text-balance text-center', text.length > longText ? 'text-sm' : 'text-base')}>
      <span>{text.slice(0, at)}</span>
      <span ref={here} />
      <span className="text-faint">{text.slice(at)}</span>
    </p>
  )
}

function wordBoundary(text: string, at: number): number {
  const space = text.indexOf(' ', at)
  return space === -1 ? text.length : space
}
