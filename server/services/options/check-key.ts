import { exitsOf, kindParts, type MenuKind } from 'ivr-runtime/domain/flow/menu-kind'
import { isExit } from 'ivr-runtime/domain/flow/option-key'
import { invalidFields } from '../parse-input.ts'

/** Whether a menu of this kind can have an option for a key: keys where it listens, and its own exits. */
export function takesKey(kind: MenuKind, config: unknown, key: string): boolean {
  return isExit(key) ? exitsOf(kind, config).some(({ name }) => name === key) : kindParts[kind].keys
}

/** Throws Invalid when a menu of this kind never takes the key, naming those that it takes. */
export function checkKey(kind: MenuKind, config: unknown, key: string): void {
  if (takesKey(kind, config, key)) return
  const names = exitsOf(kind, config).map(({ name }) => `"${name}"`)
  const message = kindParts[kind].keys
    ? `must be 1 to 10 of 0-9 * #, or one of the exits ${names.join(', ')}`
    : `must be one of the exits ${names.join(', ')}: a menu of the kind ${kind} has no others`
  throw invalidFields([{ path: 'digit', message }])
}
