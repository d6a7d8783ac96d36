import type { KeyboardEvent } from 'react'
import { belongsToField, phoneCommand } from './phone-keys.ts'

type PhoneActions = {
  /** Keys can be pressed. */
  onCall: boolean
  press: (digit: string) => void
  call: () => void
  hangUp: () => void
  mute: () => void
  hold: () => void
}

/** The keyboard as a phone, as long as nothing is typed into a field. */
export function usePhoneKeys(actions: PhoneActions): { onKeyDown: (event: KeyboardEvent<HTMLElement>) => void } {
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    // Lists that float above the page belong to their fields.
    if (event.defaultPrevented || !event.currentTarget.contains(event.target as Node)) return
    if (belongsToField(event.target, event.key)) return
    const command = phoneCommand(event, actions.onCall)
    if (!command) return
    event.preventDefault()
    event.stopPropagation()
    if (command.kind === 'press') actions.press(command.digit)
    else actions[command.kind]()
  }
  return { onKeyDown }
}
