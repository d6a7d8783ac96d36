'use client'

import { useEffect, useEffectEvent } from 'react'
import { commandOf } from './command-of.ts'
import { isFree } from './is-free.ts'
import { type KeyCommandId, keyCommands } from './key-commands.ts'
import { useKeysStore } from './keys-store.ts'

/** Answers false when the key is not meant for it after all, so that it does what it would without. */
export type KeyHandler = (event: KeyboardEvent) => unknown

/** Carries out commands of the registry by their keys. What is undefined or null cannot be done now, and is not listed. */
export function useKeyCommands(handlers: Partial<Record<KeyCommandId, KeyHandler | null | undefined>>): void {
  const ids = Object.keys(handlers).filter((id) => handlers[id as KeyCommandId]) as KeyCommandId[]
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const id = commandOf(event)
    const handler = id && handlers[id]
    if (!handler || event.defaultPrevented || !isFree(event.target, keyCommands[id].scope)) return
    if (handler(event) !== false) event.preventDefault()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event)
    addEventListener('keydown', listener)
    return () => removeEventListener('keydown', listener)
  }, [])
  useHandled(ids)
}

/** Lists commands whose keys something else listens to: the clipboard's events, React Flow. */
export function useHandled(ids: readonly KeyCommandId[]): void {
  const handle = useKeysStore((state) => state.handle)
  const key = ids.join(' ')
  useEffect(() => handle(key.split(' ').filter(Boolean) as KeyCommandId[]), [handle, key])
}
