import type { Flow, Menu } from './flow.ts'

/** Words to be spoken, in the voice and language given. The same four values make the key of the prompt cache. */
export type Utterance = {
  text: string
  voice: string
  language: string
  model: string
  /** Made for one caller, of a web service's answer: it may hold personal data, so its audio is not kept. */
  once?: true
}

/** `text` in the voice of the menu, or in the flow's own where the menu has none or there is no menu. */
export const utterance = (flow: Flow, menu: Menu | null, text: string): Utterance => ({
  text,
  voice: menu?.voice ?? flow.voice,
  language: flow.language,
  model: flow.ttsModel,
})
