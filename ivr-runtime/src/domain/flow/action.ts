import { z } from 'zod'
import { hangup } from './hangup.ts'
import { httpApiCall } from './http-api-call.ts'
import { playAudio } from './play-audio.ts'
import { subMenu } from './sub-menu.ts'
import { transferExtension } from './transfer-extension.ts'
import { transferQueue } from './transfer-queue.ts'
import { voicemail } from './voicemail.ts'

/** What a key can do: the seven action types of the product, in the columns of `ivr_menu_options`. */
export const actionSchema = z
  .discriminatedUnion('type', [transferQueue, transferExtension, subMenu, httpApiCall, hangup, playAudio, voicemail])
  .meta({ id: 'Action' })

export type Action = z.infer<typeof actionSchema>
export type ActionType = Action['type']
export type ActionOf<T extends ActionType> = Extract<Action, { type: T }>

/** In the order in which an interface offers them. */
export const actionTypes = [
  'sub_menu',
  'transfer_queue',
  'transfer_extension',
  'voicemail',
  'play_audio',
  'http_api_call',
  'hangup',
] as const satisfies readonly ActionType[]
