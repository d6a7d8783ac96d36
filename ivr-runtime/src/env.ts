import { z } from 'zod'
import { isPeerEntry } from './adapters/esl/allowed-peers.ts'
import { parseSecretsKey } from './adapters/postgres/decrypt-secret.ts'

const port = z.coerce.number().int().min(0).max(65_535)
const optional = <T extends z.ZodType>(schema: T) => z.preprocess((text) => (text === '' ? undefined : text), schema)
const text = z.string().min(1)

const envSchema = z
  .object({
    DATABASE_URL: z.string().regex(/^postgres(?:ql)?:\/\/./, 'must be a postgresql:// address'),
    TENANT_ID: z.guid('must be the UUID of a tenant'),
    IVR_ID: optional(z.coerce.number().int().positive().optional()),
    IVR_NAME: optional(text.max(64).optional()),
    ESL_HOST: optional(text.default('127.0.0.1')),
    /** 0: any free one. */
    ESL_PORT: optional(port.default(8084)),
    /** Who may present calls beside this machine itself: addresses, ranges (`10.0.0.0/8`), names; with commas between. */
    ESL_ALLOWED_HOSTS: optional(
      z
        .string()
        .transform((list) => list.split(',').map((entry) => entry.trim()))
        .refine((entries) => entries.every(isPeerEntry), 'must be addresses, ranges or host names, with commas between')
        .default([]),
    ),
    /** Calls beyond these are turned away, so that the switch tries its next handler. */
    MAX_CALLS: optional(z.coerce.number().int().min(1).max(100_000).default(2_000)),
    /** 1: a process that takes over may listen on the same port before this one closes it (Linux). */
    ESL_REUSE_PORT: optional(z.enum(['0', '1']).default('0')),
    HTTP_HOST: optional(text.default('127.0.0.1')),
    /** 0: any free one. */
    HTTP_PORT: optional(port.default(8085)),
    AUDIO_DIR: optional(text.default('/var/ivr-audio')),
    /** Recordings for play_audio, which the server writes: `<hash>.wav`. */
    LIBRARY_DIR: optional(text.default('/var/ivr-library')),
    /** For prompts while AUDIO_DIR is full or broken: on another disk or in memory, and the switch must read it, too. */
    SPARE_AUDIO_DIR: optional(text.optional()),
    /** For what must outlive the process: records not delivered yet, flows. `spool` within AUDIO_DIR by default. A local disk. */
    SPOOL_DIR: optional(text.optional()),
    SECRETS_KEY: optional(
      z
        .string()
        .refine((key) => parseSecretsKey(key) !== null, 'must be 32 bytes, as 64 hex digits or in base64')
        .optional(),
    ),
    OPENAI_API_KEY: optional(text.optional()),
    OPENAI_BASE_URL: optional(z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).optional()),
    /** Where a collector takes OpenTelemetry spans over HTTP; without it none are made. */
    OTEL_EXPORTER_OTLP_ENDPOINT: optional(
      z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).optional(),
    ),
    LOG_LEVEL: optional(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info')),
    /** How long calls in progress may go on after SIGTERM. */
    DRAIN_MS: optional(
      z.coerce
        .number()
        .int()
        .min(0)
        .max(24 * 60 * 60_000)
        .default(10_000),
    ),
    /** How long the switch may take to bring the call of a runtime that died to another one. */
    LOST_CALL_GRACE_MS: optional(z.coerce.number().int().min(0).default(180_000)),
  })
  .refine((env) => env.IVR_ID !== undefined || env.IVR_NAME !== undefined, {
    path: ['IVR_ID'],
    message: 'or IVR_NAME must be given',
  })

export type Env = z.infer<typeof envSchema>

/** The environment, checked. Throws an Error that names each bad variable and what it must be, never its value. */
export function parseEnv(env: Record<string, string | undefined>): Env {
  const parsed = envSchema.safeParse(env)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  throw new Error(`The environment is wrong.\n${problems.join('\n')}`)
}
