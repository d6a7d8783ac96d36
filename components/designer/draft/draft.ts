import type { ActionType } from 'ivr-runtime/domain/flow/action'
import type { Problem } from 'ivr-runtime/domain/flow/problem'

/** Settings of an `http_api_call` or `play_audio`, as stored; empty for the others. */
export type ActionConfig = Record<string, unknown> | null

/** One key of a menu. `digit` is a key, several keys, or an exit (`t`, `i`). */
export type DraftOption = {
  id: number
  digit: string
  actionType: ActionType
  actionTarget: string
  actionConfig: ActionConfig
  description: string | null
}

export type DraftMenu = {
  id: number
  menuId: string
  promptText: string
  /** Null: the IVR's voice. */
  ttsVoice: string | null
  timeoutSeconds: number
  maxRetries: number
  invalidPrompt: string | null
  options: DraftOption[]
}

export type Position = { x: number; y: number }

/** The draft of an IVR as `draft.get` answers it and the canvas shows it. Positions are absolute canvas pixels. */
export type Draft = {
  ivr: {
    id: number
    name: string
    rootMenuId: string | null
    publishMode: 'auto' | 'manual'
    publishedVersion: number | null
    draftRevision: number
    language: string
    voice: string
    ttsModel: string
  }
  menus: DraftMenu[]
  positions: Record<string, Position>
  problems: Problem[]
  canPublish: boolean
  changedSincePublish: boolean
}
