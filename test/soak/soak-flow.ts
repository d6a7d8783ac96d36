import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Draft, DraftMenu } from '../../ivr-runtime/src/domain/flow/draft.ts'
import type { Flow } from '../../ivr-runtime/src/domain/flow/flow.ts'
import { writeWav } from '../../ivr-runtime/src/speech/wav.ts'
import { flowOf } from '../../ivr-runtime/test/call-world.ts'
import { wordsIn } from '../freeswitch/words-in-flow.ts'

const menus = 5
const others = (index: number) => Array.from({ length: menus }, (_, to) => to).filter((to) => to !== index)
/** Keys of every menu: 1 to 5 lead to the other menus, 0 hangs up, 9 is handed to extension 1001, 7 is no choice. */
export const menuOfKey = (key: string): string | null => (/^[1-5]$/.test(key) ? `menu_${Number(key) - 1}` : null)
export const extension = '1001'
/** What the other party says who answers there. */
export const atExtension = 'extension'
const sampleRateHz = 8_000

const menu = (index: number): DraftMenu => ({
  ...{ menuId: `menu_${index}`, kind: 'menu', config: null, language: null, translations: null, ttsVoice: null },
  promptText: `This is menu ${index}.`,
  timeoutSeconds: 2,
  maxRetries: 3,
  invalidPrompt: 'That is no choice.',
  options: [
    // Not to itself: the same tone twice in a row would be heard as one.
    ...others(index).map((to) => [String(to + 1), 'sub_menu', `menu_${to}`] as const),
    ['0', 'hangup', 'NORMAL_CLEARING'] as const,
    ['9', 'transfer_extension', extension] as const,
  ].map(([digit, actionType, actionTarget]) => ({
    ...{ digit, actionType, actionTarget, actionConfig: null, description: null },
  })),
})

const draft: Draft = {
  ivr: { name: 'soak', defaultLanguage: 'en', defaultVoice: 'rms', ttsModel: 'flite', rootMenuId: 'menu_0' },
  menus: Array.from({ length: menus }, (_, index) => menu(index)),
}

export const soakFlow = (): Flow => flowOf(draft)

/** How long the tone of a text is. */
export const toneMs = (text: string): number => (/^This is/.test(text) ? 2_500 : text === atExtension ? 1_500 : 1_300)

/** What is heard as tones: the frequency of each text in Hz. */
export type Tones = ReadonlyMap<string, number>

/**
 * Puts a tone in place of everything that the flow says, so that a recording tells cheaply what was heard: the runtime finds the
 * files as if it had made them. The other party's words go into `soundsDir`.
 */
export async function speakInTones(flow: Flow, audioDir: string, soundsDir: string): Promise<Tones> {
  const { files } = await wordsIn(flow, audioDir, [])
  const tones = new Map<string, number>()
  for (const [file, text] of files) {
    const known = tones.get(text) ?? 440 + tones.size * 160
    tones.set(text, known)
    await writeFile(file, tone(known, toneMs(text)))
  }
  const frequency = 440 + tones.size * 160
  tones.set(atExtension, frequency)
  await writeFile(join(soundsDir, `${extension}.wav`), tone(frequency, toneMs(atExtension)))
  return tones
}

function tone(frequencyHz: number, durationMs: number): Uint8Array {
  const samples = Int16Array.from({ length: (sampleRateHz * durationMs) / 1000 }, (_, at) =>
    Math.round(8_000 * Math.sin((2 * Math.PI * frequencyHz * at) / sampleRateHz)),
  )
  return writeWav({ sampleRateHz, pcm: new Uint8Array(samples.buffer) })
}
