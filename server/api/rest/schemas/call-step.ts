import type { CallOutcome } from 'ivr-runtime/domain/call/call-outcome'
import type { CallStep } from 'ivr-runtime/domain/call/call-step'
import { z } from 'zod'
import type { CallStepView } from '../../../services/calls/call-view.ts'
import { hiddenText } from '../../../services/calls/hide-personal.ts'
import { snake } from '../field-case.ts'

/** `hidden` is there where it depends on who asks. */
type AnyStep = Omit<CallStepView, 'hidden'> & { hidden?: boolean }

const outcomeKinds = ['transferred', 'voicemail', 'hung_up', 'failed'] as const
const stepKinds = [
  'answered',
  'prompt',
  'said',
  'input',
  'no_input',
  'no_match',
  'exit',
  'action',
  'api',
  'played',
  'hours',
  'collected',
  'branched',
  'transfer_failed',
  'resumed',
  'ended',
] as const

export const outcomeSchema = z
  .object({
    kind: z.enum(outcomeKinds),
    to: z.enum(['queue', 'extension']).optional(),
    target: z.string().optional(),
    mailbox: z.string().optional(),
    menu_id: z.string().optional(),
    by: z.enum(['caller', 'flow']).optional(),
    cause: z.string().optional().describe('Hang-up cause of FreeSWITCH: `NORMAL_CLEARING`.'),
    reason: z.string().optional(),
  })
  .meta({ id: 'CallOutcome', description: 'How the call left the IVR.' })

export const saidSchema = z
  .object({
    text: z.string().nullable().describe('Null: hidden.'),
    audio_url: z.string().nullable(),
    duration_ms: z.number().nullable(),
    voice: z.string(),
    engine: z.string(),
  })
  .meta({ id: 'Said', description: 'Words that the caller heard.' })

export const stepSchema = z
  .object({
    seq: z.int(),
    at: z.iso.datetime(),
    kind: z.enum(stepKinds),
    menu_id: z.string().nullable().optional(),
    attempt: z.int().optional(),
    timeout_ms: z.int().optional(),
    said: z.array(saidSchema).optional(),
    digits: z
      .string()
      .nullable()
      .optional()
      .describe('Keys that were pressed. Null: hidden, or the menu masks what it collects.'),
    exit: z
      .string()
      .optional()
      .describe(
        '`t` (no input), `i` (no match), or an exit of the kind of menu: `open`, `holiday`, the name of a case.',
      ),
    taken: z.boolean().optional(),
    key: z.string().optional(),
    action: z.string().optional(),
    target: z.string().nullable().optional().describe('Null: hidden.'),
    ok: z.boolean().optional(),
    status: z.int().nullable().optional(),
    latency_ms: z.int().optional(),
    reason: z.string().nullable().optional(),
    file: z.string().optional(),
    found: z.boolean().optional(),
    overridden: z.boolean().optional().describe('A supervisor decided, not the opening hours.'),
    variable: z.string().optional().describe('Where the collected digits went.'),
    length: z.int().optional().describe('How many digits were collected.'),
    cause: z.string().optional().describe('Why a transfer failed, as FreeSWITCH says it: `USER_BUSY`.'),
    outcome: outcomeSchema.optional(),
    hidden: z
      .literal(true)
      .optional()
      .describe('Something that the caller typed was taken out, because the asking one lacks `call:digits`.'),
  })
  .meta({ id: 'CallStep', description: 'One thing that happened in a call; which fields there are depends on `kind`.' })

/** A step as REST shows it; what was hidden is null. */
export function toStep({ seq, at, step, audioUrls, hidden = false }: AnyStep): z.input<typeof stepSchema> {
  const { kind, ...fields } = step
  const known: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(fields)) {
    if (name !== 'spoken' && name !== 'outcome') known[snake(name)] = unlessHidden(value)
  }
  return {
    seq,
    at: at.toISOString(),
    kind: snake(kind),
    ...known,
    ...('spoken' in step && { said: toSaid(step, audioUrls) }),
    ...('outcome' in step && { outcome: toOutcome(step.outcome) }),
    ...(hidden && { hidden }),
  }
}

const unlessHidden = <T>(value: T): T | null => (value === hiddenText ? null : value)

const toSaid = ({ spoken }: CallStep & { kind: 'prompt' | 'said' }, audioUrls: string[]) =>
  spoken.map(({ text, durationMs, voice, engine }, index) => {
    return { text: unlessHidden(text), audio_url: audioUrls[index] || null, duration_ms: durationMs, voice, engine }
  })

export function toOutcome({ kind, ...fields }: CallOutcome): z.input<typeof outcomeSchema> {
  return {
    kind: snake(kind),
    ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [snake(name), value])),
  }
}
