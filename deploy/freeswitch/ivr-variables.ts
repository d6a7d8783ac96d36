import { z } from 'zod'

const port = z.coerce.number().int().min(1).max(65_535)
const seconds = (longest: number) => z.coerce.number().int().min(1).max(longest)
/** Stands in configuration files and in arguments of applications: nothing that either would read as more than text. */
const plain = (pattern: RegExp, message: string) => z.string().regex(pattern, message)
const list = <T extends z.ZodType>(item: T) =>
  z.preprocess((text) => (typeof text === 'string' ? text.split(/[\s,]+/).filter(Boolean) : text), z.array(item))
const secret = plain(/^[\x21-\x7e]{12,128}$/, 'must be 12 to 128 printable characters without spaces')
const folder = plain(/^\/[\w./-]*$/, 'must be an absolute path of letters, digits and / . _ -')
const host = plain(/^[\w.-]+(?::\d{1,5})?$|^\[[\da-f:]+\](?::\d{1,5})?$/i, 'must be a host, or host:port')
const mailbox = plain(/^[\w.-]{1,64}$/, 'must be a mailbox: letters, digits and . _ -')

/**
 * What an IVR pod's switch is rendered from, by the names of environment variables. Nothing here has a password as its
 * default, and nobody may call unless `ALLOWED_NETWORKS` says so.
 */
export const ivrVariablesSchema = z.object({
  /** Callers dial `ivr-<name>`. */
  IVR_NAME: plain(/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/, 'must be the name of an IVR').max(63),
  /** The runtime's event socket; always on the same machine. */
  HANDLER_PORT: port.default(8084),
  SIP_IP: z.union([z.ipv4(), z.ipv6()]),
  SIP_PORT: port.default(5060),
  RTP_FIRST_PORT: port.default(16_384),
  RTP_LAST_PORT: port.default(32_768),
  /** Networks that may call, as `10.0.0.0/8 192.0.2.7/32`. */
  ALLOWED_NETWORKS: list(z.union([z.cidrv4(), z.cidrv6()])).refine((all) => all.length > 0, 'must name a network'),
  EVENT_SOCKET_PORT: port.default(8021),
  EVENT_SOCKET_PASSWORD: secret,
  XML_RPC_PORT: port.default(8080),
  XML_RPC_USER: plain(/^[\w.-]{1,64}$/, 'must be a name of letters, digits and . _ -').default('ominis'),
  XML_RPC_PASSWORD: secret,
  /** Domain of the mailboxes. */
  DOMAIN: plain(/^[\w.-]{1,128}$/, 'must be a domain').default('default'),
  MAILBOXES: list(mailbox).default([]),
  /** Greeting and last words, as `renderWords` makes them. */
  SOUNDS_DIR: folder,
  /** Messages go to `<dir>/<domain>/<mailbox>/msg_<uuid>.wav`. */
  VOICEMAIL_DIR: folder,
  /** Of any message; a flow's own limit, or three minutes, ends most before. Not below 900, the most that a flow may say. */
  LONGEST_MESSAGE_SEC: seconds(1_000).default(900),
  /** Where extensions answer; without it they are users registered here, which this switch has none of. */
  EXTENSION_HOST: host.optional(),
  /** Where `queue-<name>` answers. */
  QUEUE_HOST: host.optional(),
  RING_SEC: seconds(300).default(25),
  /** Takes a message from callers whom no handler serves; without it they are hung up after the last words. */
  LAST_RESORT_MAILBOX: mailbox.optional(),
  MOST_CALLS: z.coerce.number().int().min(1).max(100_000).default(1_000),
  MOST_CALLS_PER_SEC: z.coerce.number().int().min(1).max(10_000).default(100),
  /** `debug` writes the digits that callers press into the switch's log. */
  LOG_LEVEL: z.enum(['debug', 'info', 'notice', 'warning', 'err']).default('notice'),
})

export type IvrVariables = z.infer<typeof ivrVariablesSchema>

/** Throws an Error that names each wrong variable and what it must be, never its value. */
export function parseIvrVariables(variables: Record<string, unknown>): IvrVariables {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const parsed = ivrVariablesSchema.safeParse(given, {
    error: (issue) => (issue.input === undefined ? 'must be given' : undefined),
  })
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  throw new Error(`The switch cannot be configured.\n${problems.join('\n')}`)
}
