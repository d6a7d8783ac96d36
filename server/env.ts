import { join, resolve } from 'node:path'
import { z } from 'zod'
import { decodeSecretsKey } from './secrets-key.ts'

const optional = <T extends z.ZodType>(schema: T) => schema.optional().transform((value) => value ?? null)

const schema = z
  .object({
    PORT: z.coerce
      .number('must be a port, 1 to 65535')
      .int('must be a whole number')
      .min(1, 'must be at least 1')
      .max(65_535, 'must be at most 65535')
      .default(3000),
    HOST: z
      .string()
      .regex(/^[A-Za-z0-9.:_-]+$/, 'must be a host name or an IP address, such as 127.0.0.1 or 0.0.0.0')
      .default('127.0.0.1'),
    DATABASE_URL: optional(
      z.url({ protocol: /^postgres(?:ql)?$/, error: 'must look like postgresql://user:password@host:5432/database' }),
    ),
    DATA_DIR: z
      .string()
      .default('.data')
      .transform((folder) => resolve(folder)),
    API_KEY: optional(
      z.string().regex(/^[\x21-\x7e]{8,256}$/, 'must have 8 to 256 letters, digits or signs, no spaces'),
    ),
    ADMIN_EMAIL: z
      .string()
      .default('admin@example.com')
      .transform((email) => email.trim().toLowerCase())
      .pipe(z.email('must be an e-mail address')),
    ADMIN_PASSWORD: optional(
      z.string().min(8, 'must have at least 8 characters').max(200, 'must have at most 200 characters'),
    ),
    SECRETS_KEY: optional(
      z
        .string()
        .refine(
          (text) => decodeSecretsKey(text) !== null,
          'must be 32 bytes in hex or base64; make one with: openssl rand -hex 32',
        ),
    ),
    DEPLOYMENT_MODE: z.literal('local', 'must be local; kubernetes and docker are not available yet').default('local'),
    OPENAI_API_KEY: optional(z.string().regex(/^[\x21-\x7e]{1,500}$/, 'must be a key without spaces, such as sk-…')),
    OPENAI_BASE_URL: optional(
      z.url({ protocol: /^https?$/, error: 'must be an http or https address, such as https://api.openai.com/v1' }),
    ),
    VOICEMAIL_DIR: optional(z.string().transform((folder) => resolve(folder))),
    FREESWITCH_XML_RPC_URL: optional(
      z.url({ protocol: /^https?$/, error: 'must be an http or https address, such as http://127.0.0.1:8080/RPC2' }),
    ),
    FREESWITCH_XML_RPC_USER: z
      .string()
      .regex(/^[\x21-\x39\x3b-\x7e]{1,100}$/, 'must be plain text without spaces and colons')
      .default('ominis'),
    FREESWITCH_XML_RPC_PASSWORD: optional(
      z.string().regex(/^[\x20-\x7e]{1,200}$/, 'must be plain text, at most 200 characters'),
    ),
    BRAND: z.string().max(100, 'must have at most 100 characters').default('Ominis AI'),
    POWERED_BY: z
      .string()
      .regex(/^[\x20-\x7e]{1,100}$/, 'must be plain text, at most 100 characters, since it is sent as a header')
      .default('Ominis.ai'),
    REST_REQUESTS_PER_MINUTE: z.coerce
      .number('must be a number')
      .int('must be a whole number')
      .min(1, 'must be at least 1')
      .max(1e9, 'must be at most 1000000000')
      .default(600_000),
    LOG_LEVEL: z
      .enum(
        ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
        'must be error, warn, info, debug or silent',
      )
      .default('info'),
  })
  .refine((env) => env.FREESWITCH_XML_RPC_URL === null || env.FREESWITCH_XML_RPC_PASSWORD !== null, {
    path: ['FREESWITCH_XML_RPC_PASSWORD'],
    message: 'must be given together with FREESWITCH_XML_RPC_URL',
  })

/** The settings of every process of the server, from the environment. Null: not given. */
export type Env = {
  port: number
  host: string
  /** Null: PostgreSQL is brought along. */
  databaseUrl: string | null
  /** An absolute path. */
  dataDir: string
  apiKey: string | null
  adminEmail: string
  adminPassword: string | null
  /** 32 bytes in hex or base64. */
  secretsKey: string | null
  deploymentMode: 'local'
  openaiApiKey: string | null
  /** Null: OpenAI itself. */
  openaiBaseUrl: string | null
  /** Where the switches keep messages, a folder per tenant; an absolute path. */
  voicemailDir: string
  /** How to give the switch commands (mod_xml_rpc). Null: there is no switch to command. */
  xmlRpc: { url: string; user: string; password: string } | null
  brand: string
  poweredBy: string
  /** Per API key and web process. */
  restRequestsPerMinute: number
  logLevel: string
}

/** Names each bad variable and what it must be; never repeats a value, which may be a secret. */
export class EnvError extends Error {
  override readonly name = 'EnvError'
}

/** An empty variable counts as not given. Throws EnvError. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`)
    throw new EnvError(`The environment has a value that cannot be used:\n${lines.join('\n')}`)
  }
  const env = parsed.data
  return {
    port: env.PORT,
    host: env.HOST,
    databaseUrl: env.DATABASE_URL,
    dataDir: env.DATA_DIR,
    apiKey: env.API_KEY,
    adminEmail: env.ADMIN_EMAIL,
    adminPassword: env.ADMIN_PASSWORD,
    secretsKey: env.SECRETS_KEY,
    deploymentMode: env.DEPLOYMENT_MODE,
    openaiApiKey: env.OPENAI_API_KEY,
    openaiBaseUrl: env.OPENAI_BASE_URL,
    voicemailDir: env.VOICEMAIL_DIR ?? join(env.DATA_DIR, 'voicemail'),
    xmlRpc:
      env.FREESWITCH_XML_RPC_URL === null
        ? null
        : {
            url: env.FREESWITCH_XML_RPC_URL,
            user: env.FREESWITCH_XML_RPC_USER,
            password: env.FREESWITCH_XML_RPC_PASSWORD ?? '',
          },
    brand: env.BRAND,
    poweredBy: env.POWERED_BY,
    restRequestsPerMinute: env.REST_REQUESTS_PER_MINUTE,
    logLevel: env.LOG_LEVEL,
  }
}

/** For processes that cannot do without them; `server/start.ts` hands both down. Throws EnvError. */
export function requireDatabaseAndKey(env: Env): { databaseUrl: string; secretsKey: string } {
  const { databaseUrl, secretsKey } = env
  if (databaseUrl === null) throw new EnvError('DATABASE_URL is not set. Set it, or start everything with: npm start')
  if (secretsKey === null) throw new EnvError('SECRETS_KEY is not set. Make one with: openssl rand -hex 32')
  return { databaseUrl, secretsKey }
}
