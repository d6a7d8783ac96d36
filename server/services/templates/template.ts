import type { ActionType } from 'ivr-runtime/domain/flow/action'
import type { DraftMenu, DraftOption } from 'ivr-runtime/domain/flow/draft'
import type { Translation } from 'ivr-runtime/domain/flow/flow'
import type { MenuKind } from 'ivr-runtime/domain/flow/menu-kind'
import type { Locale } from '../../../messages/locales.ts'

/** What a gallery says of a template. */
export type TemplateWords = {
  title: string
  /** One line: what callers can do with it. */
  purpose: string
  /** What to change before callers hear it: two to four short lines. */
  hints: string[]
}

type Settings = Record<string, unknown> | null

export type TemplateOption = Omit<DraftOption, 'actionType' | 'actionConfig'> & {
  actionType: ActionType
  actionConfig: Settings
}

export type TemplateMenu = Omit<DraftMenu, 'kind' | 'config' | 'translations' | 'options'> & {
  kind: MenuKind
  config: Settings
  translations: Record<string, Translation> | null
  /** What it is for, for those who edit it. */
  description: string
  options: TemplateOption[]
}

/** A complete IVR to begin with. Its flow has neither errors nor warnings. */
export type Template = {
  words: Record<Locale, TemplateWords>
  /** What the IVR gets unless whoever creates it says otherwise. */
  ivr: {
    description: string
    defaultLanguage: string
    defaultVoice: string
    ttsModel: string
    /** Null: `main_menu`. */
    rootMenuId: string | null
  }
  menus: TemplateMenu[]
}
