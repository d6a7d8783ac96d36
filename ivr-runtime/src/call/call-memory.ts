import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { callStepSchema } from '../domain/call/call-step.ts'
import { callStateSchema } from '../engine/call-state.ts'

/** The channel variable in which a call is remembered for the handler that may have to go on with it. */
export const memoryVariable = 'ominis_call'

const callMemorySchema = z.object({
  callId: z.guid(),
  testCallId: z.string().nullable(),
  /** Null: a draft, or none was found yet. */
  flowVersion: z.int().nullable(),
  startedAt: z.coerce.date(),
  /** The number that was called; after a transfer the channel has another. */
  calledNumber: z.string(),
  /** Number of the last step recorded. */
  seq: z.int().nonnegative(),
  resumes: z.int().nonnegative(),
  /** What led to `state`, `seq` the number of the last; here too, because the handler may have died before it recorded them. */
  steps: z.array(z.object({ seq: z.int().positive(), at: z.coerce.date(), step: callStepSchema })),
  /** Null: there was no flow for the call yet. */
  state: callStateSchema.nullable(),
})

/** All that another handler needs to go on with a call. */
export type CallMemory = z.infer<typeof callMemorySchema>
export type NumberedStep = CallMemory['steps'][number]

/** Writes a call down so that it fits into a channel variable, and reads it again. */
export type CallMemoryCodec = {
  seal(memory: CallMemory): string
  /** Null: not ours, of another IVR, or damaged. */
  open(text: string): CallMemory | null
}

const version = 'm2'
const ivBytes = 12
const tagBytes = 16

/**
 * Encrypts, because the switch shows a channel's variables in its events and logs, and a call's may be digits that a
 * caller typed. `secret` and `ivr` make the key: another IVR's memory does not open. AES-256-GCM, `m2.` and
 * base64url of iv, tag and ciphertext.
 */
export function callMemoryCodec(secret: Buffer, ivr: string): CallMemoryCodec {
  const key = createHash('sha256').update('call memory\0').update(secret).update('\0').update(ivr).digest()
  return {
    seal(memory) {
      const iv = randomBytes(ivBytes)
      const cipher = createCipheriv('aes-256-gcm', key, iv)
      const text = Buffer.concat([cipher.update(JSON.stringify(memory), 'utf8'), cipher.final()])
      return `${version}.${Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64url')}`
    },
    open(text) {
      const [head, body] = text.split('.')
      if (head !== version || !body) return null
      try {
        const bytes = Buffer.from(body, 'base64url')
        const iv = bytes.subarray(0, ivBytes)
        const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: tagBytes })
        decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
        const json = decipher.update(bytes.subarray(ivBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8')
        return callMemorySchema.safeParse(JSON.parse(json)).data ?? null
      } catch {
        return null
      }
    },
  }
}
