import { z } from 'zod'
import { callOutcomeSchema } from './call-outcome.ts'

/** A prompt as it was played: the text, and the audio made of it (`hash` names the cache entry). */
export const spokenSchema = z.object({
  text: z.string(),
  hash: z.string().nullable(),
  durationMs: z.number().nullable(),
  voice: z.string(),
  engine: z.string(),
})
export type Spoken = z.infer<typeof spokenSchema>

/**
 * One thing that happened in a call, in order. `input.digits` is personal data: never logged.
 *
 * - `answered`: the call was taken.
 * - `prompt`: a menu began to speak; the caller may press keys from now on. `attempt` counts from 1.
 * - `said`: a text outside a menu prompt (an API's answer, a goodbye).
 * - `input`: keys that chose an option. `noInput`, `noMatch`: silence, or keys that no option has.
 * - `exit`: attempts ran out; `exit` tells which of the two exits, `taken` whether an option stands for it.
 * - `action`: the option that was chosen begins to act.
 * - `api`: a web service answered (`ok`, `status`), or did not (`reason`).
 * - `played`: a recording was played (`found` false: the file was missing).
 * - `hours`: opening hours sent the caller to an exit; `overridden`: a supervisor's hand did.
 * - `collected`: digits went into a variable; `digits` null where they are masked.
 * - `branched`: a condition sent the caller to an exit.
 * - `transferFailed`: the other side was busy, absent or not to be reached; the caller is back.
 * - `resumed`: another handler went on with the call, whose own handler was lost.
 * - `ended`: the call left the IVR.
 */
export const callStepSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('answered') }),
  z.object({
    kind: z.literal('prompt'),
    menuId: z.string(),
    attempt: z.int(),
    spoken: z.array(spokenSchema),
    timeoutMs: z.int(),
  }),
  z.object({ kind: z.literal('said'), menuId: z.string().nullable(), spoken: z.array(spokenSchema) }),
  z.object({ kind: z.literal('input'), menuId: z.string(), digits: z.string() }),
  z.object({ kind: z.literal('noInput'), menuId: z.string(), attempt: z.int() }),
  z.object({ kind: z.literal('noMatch'), menuId: z.string(), attempt: z.int(), digits: z.string() }),
  z.object({ kind: z.literal('exit'), menuId: z.string(), exit: z.enum(['t', 'i']), taken: z.boolean() }),
  z.object({
    kind: z.literal('action'),
    menuId: z.string(),
    key: z.string(),
    action: z.string(),
    target: z.string(),
  }),
  z.object({
    kind: z.literal('api'),
    menuId: z.string(),
    key: z.string(),
    ok: z.boolean(),
    status: z.int().nullable(),
    latencyMs: z.int(),
    reason: z.string().nullable(),
  }),
  z.object({ kind: z.literal('played'), menuId: z.string(), file: z.string(), found: z.boolean() }),
  z.object({
    kind: z.literal('hours'),
    menuId: z.string(),
    exit: z.enum(['open', 'closed', 'holiday']),
    overridden: z.boolean(),
  }),
  z.object({
    kind: z.literal('collected'),
    menuId: z.string(),
    variable: z.string(),
    digits: z.string().nullable(),
    length: z.int(),
  }),
  z.object({ kind: z.literal('branched'), menuId: z.string(), exit: z.string() }),
  z.object({ kind: z.literal('transferFailed'), menuId: z.string(), target: z.string(), cause: z.string() }),
  z.object({ kind: z.literal('resumed'), menuId: z.string() }),
  z.object({ kind: z.literal('ended'), outcome: callOutcomeSchema }),
])

export type CallStep = z.infer<typeof callStepSchema>
export type CallStepKind = CallStep['kind']
