import type { Flow, Menu } from 'ivr-runtime/domain/flow/flow'
import type { Draft, DraftMenu, Position } from '../designer/draft/draft.ts'

/** A flow that ran as the designer's canvas takes it. `places`: where the IVR's menus stand there now. */
export function flowToDraft(flow: Flow, places: Readonly<Record<string, Position>>): Draft {
  return {
    ivr: {
      id: 0,
      name: flow.ivrName,
      rootMenuId: flow.rootMenuId,
      publishMode: 'manual',
      publishedVersion: null,
      draftRevision: 0,
      layoutRevision: 0,
      language: flow.language,
      voice: flow.voice,
      ttsModel: flow.ttsModel,
    },
    menus: flow.menus.map(toDraftMenu),
    notes: {},
    positions: { ...places },
    problems: [],
    canPublish: false,
    changedSincePublish: false,
  }
}

function toDraftMenu(menu: Menu, id: number): DraftMenu {
  const { menuId, kind, config, promptText, voice, language, translations, timeoutSec, maxRetries, options } = menu
  return {
    id,
    menuId,
    kind,
    config,
    description: null,
    promptText,
    ttsVoice: voice,
    language,
    translations,
    timeoutSeconds: timeoutSec,
    maxRetries,
    invalidPrompt: menu.invalidPrompt,
    options: options.map(({ key, description, action }, index) => ({
      id: index,
      digit: key,
      description,
      actionType: action.type,
      actionTarget: action.target,
      actionConfig: action.config,
    })),
  }
}
