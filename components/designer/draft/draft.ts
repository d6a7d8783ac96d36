import type { ActionType } from 'ivr-runtime/domain/flow/action'
import type { Translation } from 'ivr-runtime/domain/flow/flow'
import type { MenuKind } from 'ivr-runtime/domain/flow/menu-kind'
import type { Problem } from 'ivr-runtime/domain/flow/problem'

/** Settings of an action, as stored; null where none are. */
export type ActionConfig = Record<string, unknown> | null

/** One key of a menu. `digit` is a key, several keys, or an exit of the menu's kind (`t`, `i`, `open`, …). */
export type DraftOption = {
  id: number
  digit: string
  actionType: ActionType
  actionTarget: string
  actionConfig: ActionConfig
  description: string | null
}

/** What a menu's kind needs to know, as stored; null where that is nothing. */
export type MenuConfig = Record<string, unknown> | null

export type DraftMenu = {
  id: number
  menuId: string
  kind: MenuKind
  config: MenuConfig
  /** Null: the language of the call. */
  language: string | null
  /** The words in further languages, by tag. */
  translations: Record<string, Translation> | null
  /** What it is for, for those who edit it; callers never hear it. */
  description: string | null
  promptText: string
  /** Null: the IVR's voice. */
  ttsVoice: string | null
  timeoutSeconds: number
  maxRetries: number
  invalidPrompt: string | null
  options: DraftOption[]
}

/** A place on the canvas. `automatic`: of the layout, not by hand. */
export type Position = { x: number; y: number; automatic?: true }

/** A note on the canvas; place and size in canvas pixels. */
export type Note = { x: number; y: number; width: number; height: number; text: string; colour: NoteColour }
export type NoteColour = 'yellow' | 'green' | 'blue' | 'pink' | 'grey'

/** The draft of an IVR as `draft.get` answers it and the canvas shows it. Positions are absolute canvas pixels. */
export type Draft = {
  ivr: {
    id: number
    name: string
    rootMenuId: string | null
    publishMode: 'auto' | 'manual'
    publishedVersion: number | null
    draftRevision: number
    layoutRevision: number
    /** By whom the newest edit is; absent where that does not matter. */
    draftEditedBy?: string | null
    language: string
    voice: string
    ttsModel: string
  }
  menus: DraftMenu[]
  positions: Record<string, Position>
  /** By id, a UUID. */
  notes: Record<string, Note>
  problems: Problem[]
  canPublish: boolean
  changedSincePublish: boolean
}
