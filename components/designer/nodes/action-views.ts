import type { ActionType } from 'ivr-runtime/domain/flow/action'
import type { ActionView } from './action-view.ts'
import { hangupView } from './hangup/view.tsx'
import { httpApiCallView } from './http-api-call/view.tsx'
import { playAudioView } from './play-audio/view.tsx'
import { subMenuView } from './sub-menu/view.tsx'
import { transferExtensionView } from './transfer-extension/view.tsx'
import { transferQueueView } from './transfer-queue/view.tsx'
import { voicemailView } from './voicemail/view.tsx'

/** A view for every action type; a type without one does not compile. */
export const actionViews: Record<ActionType, ActionView> = {
  sub_menu: subMenuView,
  transfer_queue: transferQueueView,
  transfer_extension: transferExtensionView,
  voicemail: voicemailView,
  play_audio: playAudioView,
  http_api_call: httpApiCallView,
  hangup: hangupView,
} satisfies Record<ActionType, ActionView>
