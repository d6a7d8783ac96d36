/** What a key of the keyboard does to the phone. */
export type PhoneCommand =
  | { kind: 'press'; digit: string }
  | { kind: 'call' }
  | { kind: 'hangUp' }
  | { kind: 'mute' }
  | { kind: 'hold' }

/** The keys, for people to read; `does` by its text. */
export const phoneKeyHelp = [
  { keys: '0–9 * #', does: 'press' },
  { keys: 'Enter', does: 'call' },
  { keys: 'Esc', does: 'hangUp' },
  { keys: 'M', does: 'mute' },
  { keys: 'H', does: 'hold' },
] as const

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** The command of a key, as far as it means something while the call is on, or is not. */
export function phoneCommand({ key, ctrlKey, metaKey, altKey }: Pressed, onCall: boolean): PhoneCommand | null {
  if (ctrlKey || metaKey || altKey) return null
  if (/^[mM]$/.test(key)) return { kind: 'mute' }
  if (!onCall) return key === 'Enter' ? { kind: 'call' } : null
  if (/^[0-9*#]$/.test(key)) return { kind: 'press', digit: key }
  if (key === 'Escape') return { kind: 'hangUp' }
  return /^[hH]$/.test(key) ? { kind: 'hold' } : null
}

const fields =
  'input, textarea, select, [contenteditable=true], [role=combobox], [role=listbox], [role=slider], [role=radio]'

/** Keys there are typing, or choose something. A button takes Enter for itself. */
export function belongsToField(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false
  return target.closest(fields) !== null || (key === 'Enter' && target.closest('button, a, summary') !== null)
}
