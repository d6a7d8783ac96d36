import { type KeyCommandId, keyCommands } from './key-commands.ts'

export type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** The command that a pressed key means; null for none. */
export function commandOf(event: Pressed): KeyCommandId | null {
  const commands = Object.entries(keyCommands) as [KeyCommandId, { keys: readonly string[] }][]
  return commands.find(([, { keys }]) => keys.some((shortcut) => isPressed(shortcut, event)))?.[0] ?? null
}

/** Shift counts only where the key does not come to mean something else by it, as `?` does. */
function isPressed(shortcut: string, event: Pressed): boolean {
  const { key, ctrl, shift } = partsOf(shortcut)
  const pressed = event.key === ' ' ? 'Space' : event.key
  const isSign = key.length === 1 && !/[A-Z]/.test(key)
  return (
    pressed.toLowerCase() === key.toLowerCase() &&
    (event.ctrlKey || event.metaKey) === ctrl &&
    !event.altKey &&
    (isSign || event.shiftKey === shift)
  )
}

/** `Ctrl+Shift+Z` in its parts; the key may be `+` itself. */
function partsOf(shortcut: string): { key: string; ctrl: boolean; shift: boolean } {
  const [, modifiers = '', key = ''] = /^((?:(?:Ctrl|Shift)\+)*)(.+)$/.exec(shortcut) ?? []
  return { key, ctrl: modifiers.includes('Ctrl+'), shift: modifiers.includes('Shift+') }
}
