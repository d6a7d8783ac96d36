import { type Flow, flowSchema } from '../ivr-runtime/src/domain/flow/flow.ts'

const menu = (menuId: string, key: string, target: string) => ({
  menuId,
  promptText: `You are in ${menuId}. Press ${key} to go on to the other menu, and so on for ever and ever.`,
  timeoutSec: 60,
  maxRetries: 3,
  options: [{ key, action: { type: 'sub_menu', target } }],
})

/** Two menus that lead to each other, by 1 and by 9. */
export const benchFlow: Flow = flowSchema.parse({
  ivrName: 'bench',
  language: 'en',
  voice: 'alloy',
  ttsModel: 'tts-1',
  rootMenuId: 'one',
  menus: [menu('one', '1', 'two'), menu('two', '9', 'one')],
})
