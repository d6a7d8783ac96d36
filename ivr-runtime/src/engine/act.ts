import type { Action, ActionType } from '../domain/flow/action.ts'
import type { Acting, ActionBehaviour, Effect } from './action-effect.ts'
import { hangup } from './hangup.ts'
import { httpApiCall } from './http-api-call.ts'
import type { Input } from './input.ts'
import { playAudio } from './play-audio.ts'
import { subMenu } from './sub-menu.ts'
import { transferExtension } from './transfer-extension.ts'
import { transferQueue } from './transfer-queue.ts'
import { voicemail } from './voicemail.ts'

const behaviours = {
  transfer_queue: transferQueue,
  transfer_extension: transferExtension,
  sub_menu: subMenu,
  http_api_call: httpApiCall,
  hangup,
  play_audio: playAudio,
  voicemail,
} as const satisfies { [T in ActionType]: ActionBehaviour<T> }

// TypeScript does not follow that the behaviour found under an action's type takes that very action.
const behaviourOf = <T extends ActionType>(action: Extract<Action, { type: T }>) =>
  behaviours[action.type as T] as unknown as ActionBehaviour<T>

/** What an option does first. */
export const beginAction = (acting: Acting): Effect => behaviourOf(acting.action).begin(acting)

/** What it does after the command it asked for; null when the input is none that it waits for. */
export const resumeAction = (acting: Acting, input: Input): Effect | null =>
  behaviourOf(acting.action).resume?.(acting, input) ?? null

/** What it does when another handler takes it over. */
export function repeatAction(acting: Acting): Effect {
  const behaviour = behaviourOf(acting.action)
  return behaviour.again?.(acting) ?? behaviour.begin(acting)
}
