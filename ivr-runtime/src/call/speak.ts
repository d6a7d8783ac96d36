import type { Spoken } from '../domain/call/call-step.ts'
import type { Utterance } from '../domain/flow/utterance.ts'
import type { CallSession } from './call-session.ts'

/** Longer than any engine's own limit; after it the caller hears silence in place of the words. */
const speechLimitMs = 20_000

/** Words made audible. `file` null: no engine could say them. */
export type Audible = { file: string | null; spoken: Spoken }

/**
 * Makes the audio of all utterances at once, in their order. An utterance that cannot be made is left silent and
 * counted; it never ends the call. `fresh`: the switch did not find the files of before.
 */
export function speak(
  session: CallSession,
  utterances: readonly Utterance[],
  { fresh = false } = {},
): Promise<Audible[]> {
  const audible = utterances.filter(({ text }) => text.trim() !== '')
  return Promise.all(audible.map((utterance) => sayOne(session, utterance, fresh)))
}

async function sayOne(session: CallSession, utterance: Utterance, fresh: boolean): Promise<Audible> {
  // The hash of a few masked digits would tell them to whoever tries them all.
  const { shown } = utterance
  const text = shown ?? utterance.text
  try {
    const source = utterance.once ? session.passingSpeech : session.speech
    const prompt = await within(source.prompt(utterance, { fresh }), speechLimitMs)
    session.metrics.prompt(prompt)
    const { durationMs, voice, engine } = prompt
    const hash = shown === undefined ? prompt.hash : null
    return { file: prompt.file, spoken: { text, hash, durationMs, voice, engine } }
  } catch (error) {
    session.metrics.error('speech')
    session.logger.error({ err: error }, 'a prompt could not be spoken; the caller hears silence')
    return { file: null, spoken: { text, hash: null, durationMs: null, voice: utterance.voice, engine: 'none' } }
  }
}

async function within<T>(work: Promise<T>, limitMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`no speech within ${limitMs} ms`)), limitMs)
  })
  try {
    return await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
  }
}

/** The files of what could be said, in their order. */
export const filesOf = (audibles: readonly Audible[]): string[] => audibles.flatMap(({ file }) => file ?? [])

/** The switch found none of the files that were made for it. */
export function promptsMissing(session: CallSession, files: readonly string[]): void {
  session.metrics.error('speech')
  session.logger.error({ files }, 'the switch does not find the prompts: does it share AUDIO_DIR?')
}

/** How long the files play at most, for bounding the wait on the switch. */
export function playingTimeMs(audibles: readonly Audible[]): number {
  return audibles.reduce((sum, { spoken }) => sum + (spoken.durationMs ?? 0), 0)
}
