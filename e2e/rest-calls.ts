import type { APIRequestContext } from '@playwright/test'
import { expect } from './fixtures.ts'

export type Said = { text: string; audio_url: string | null; duration_ms: number | null; voice: string; engine: string }
export type Step = {
  seq: number
  at: string
  kind: string
  menu_id?: string
  attempt?: number
  said?: Said[]
  digits?: string
  [field: string]: unknown
}
export type TestCall = {
  id: string
  state: 'pending' | 'in_progress' | 'ended'
  flow_version: number | null
  current_menu: string | null
  failure: string | null
  created_at: string
  ended_at: string | null
  outcome: Record<string, unknown> | null
  said: Said[]
  steps: Step[]
}

const patienceMs = 30_000

/** Calls an IVR and waits until its first menu speaks. */
export async function dial(rest: APIRequestContext, ivr: string, data: object = {}): Promise<TestCall> {
  const answer = await rest.post(`/v1/ivrs/${ivr}/test-calls`, { data })
  expect(answer.status(), await answer.text()).toBe(201)
  return until(rest, await answer.json(), (call) => isSpeaking(call))
}

/** Presses keys and waits until `reached`. */
export async function press(
  rest: APIRequestContext,
  { id }: TestCall,
  digits: string,
  reached: (call: TestCall) => boolean,
): Promise<TestCall> {
  const answer = await rest.post(`/v1/test-calls/${id}/digits`, { data: { digits } })
  expect(answer.status(), await answer.text()).toBe(202)
  return until(rest, await answer.json(), reached)
}

/** Follows a call by long polling, as a CI would, until `reached`; throws when it ends or 30 s pass before. */
export async function until(
  rest: APIRequestContext,
  call: TestCall,
  reached: (call: TestCall) => boolean,
): Promise<TestCall> {
  let newest = call
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline; ) {
    if (reached(newest)) return newest
    if (newest.state === 'ended') break
    const known = newest.steps.at(-1)?.seq ?? 0
    const answer = await rest.get(`/v1/test-calls/${newest.id}?wait_ms=5000&after_step=${known}`)
    expect(answer.status(), await answer.text()).toBe(200)
    newest = await answer.json()
  }
  throw new Error(`The call did not come that far: ${JSON.stringify(newest, null, 1)}`)
}

export const hasEnded = ({ state }: TestCall): boolean => state === 'ended'

/** The last thing that happened is that a menu began to speak; `times`: as often as this so far. */
export const isSpeaking = ({ steps }: TestCall, menuId?: string, times = 1): boolean => {
  const last = steps.at(-1)
  if (last?.kind !== 'prompt' || (menuId !== undefined && last.menu_id !== menuId)) return false
  return steps.filter(({ kind, menu_id }) => kind === 'prompt' && menu_id === last.menu_id).length >= times
}

/** The kinds of all steps, with the menu's name where one spoke. */
export const story = ({ steps }: TestCall): string[] =>
  steps.map(({ kind, menu_id, attempt }) => {
    if (kind === 'prompt') return `${menu_id} speaks ${attempt}`
    return attempt === undefined ? kind : `${kind} ${attempt}`
  })

/** Checks that a prompt's audio is a WAV that lasts as long as is said. */
export async function expectAudio(rest: APIRequestContext, { audio_url, duration_ms, text }: Said): Promise<void> {
  const answer = await rest.get(audio_url ?? '')
  expect(answer.status()).toBe(200)
  expect(answer.headers()['content-type']).toBe('audio/wav')
  const wav = await answer.body()
  expect(wav.toString('latin1', 0, 4) + wav.toString('latin1', 8, 16)).toBe('RIFFWAVEfmt ')
  expect(wav.readUInt32LE(4)).toBe(wav.length - 8)
  const bytesPerSecond = wav.readUInt32LE(28)
  const seconds = wav.readUInt32LE(40) / bytesPerSecond
  expect(seconds).toBeCloseTo((duration_ms ?? 0) / 1000, 1)
  // People speak about 15 letters a second.
  expect(seconds).toBeGreaterThan(text.length / 40)
  expect(seconds).toBeLessThan(text.length / 4 + 1)
}
