import type { Draft, DraftMenu, DraftOption } from './draft.ts'

/** For tests: an option with only what matters said. */
export function option(fields: Partial<DraftOption> & Pick<DraftOption, 'digit' | 'actionType' | 'actionTarget'>) {
  return { id: 0, actionConfig: null, description: null, ...fields } satisfies DraftOption
}

/** For tests: a menu with only what matters said. */
export function menu(menuId: string, options: DraftOption[] = [], fields: Partial<DraftMenu> = {}): DraftMenu {
  return {
    id: 0,
    menuId,
    kind: 'menu',
    config: null,
    language: null,
    translations: null,
    description: null,
    promptText: `This is ${menuId}.`,
    ttsVoice: null,
    timeoutSeconds: 5,
    maxRetries: 3,
    invalidPrompt: null,
    options,
    ...fields,
  }
}

/** For tests: a draft of these menus; the first is the root. */
export function draftOf(menus: DraftMenu[], fields: Partial<Draft> = {}): Draft {
  return {
    ivr: {
      id: 1,
      name: 'support-hotline',
      rootMenuId: menus[0]?.menuId ?? null,
      publishMode: 'manual',
      publishedVersion: null,
      draftRevision: 1,
      layoutRevision: 0,
      language: 'en',
      voice: 'alloy',
      ttsModel: 'tts-1',
    },
    menus,
    positions: {},
    notes: {},
    problems: [],
    canPublish: true,
    changedSincePublish: false,
    ...fields,
  }
}

/** The product document's example: two menus, all options. */
export const supportHotline = draftOf([
  menu('main_menu', [
    option({ digit: '1', actionType: 'sub_menu', actionTarget: 'sales_menu' }),
    option({ digit: '2', actionType: 'transfer_queue', actionTarget: 'queue-tech-support' }),
    option({ digit: '3', actionType: 'http_api_call', actionTarget: 'https://api.weather.gov/forecast' }),
    option({ digit: '0', actionType: 'transfer_extension', actionTarget: '1000' }),
  ]),
  menu('sales_menu', [
    option({ digit: '1', actionType: 'transfer_queue', actionTarget: 'queue-phone-sales' }),
    option({ digit: '2', actionType: 'transfer_queue', actionTarget: 'queue-computer-sales' }),
    option({ digit: '9', actionType: 'sub_menu', actionTarget: 'main_menu' }),
  ]),
])
