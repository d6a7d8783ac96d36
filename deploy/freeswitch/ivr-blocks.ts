import { element, fillTemplate, type Xml } from './fill-template.ts'
import type { IvrVariables } from './ivr-variables.ts'

/**
 * Pauses in ms between tries to reach a handler: a runtime that starts again finds its callers when it was away for 15 s
 * at most.
 */
const pausesMs = [100, 200, 300, 400, 500, 500, 1_000, 1_000, 1_000, 1_500, 1_500, 2_000, 2_500, 2_500]
const hurriedMs = 20

const indent = 6
const action = (application: string, data?: string): string =>
  element('action', data === undefined ? { application } : { application, data }, indent)
const lines = (all: readonly string[]): Xml => ({ xml: all.join('\n') })

/** What every call has before a handler is asked. */
export const callSettings = ({ DOMAIN }: IvrVariables): Xml =>
  lines([
    action('set', `domain_name=${DOMAIN}`),
    action('set', 'default_language=en'),
    action('set', 'ominis_ring_sec=0'),
    // A key that was pressed while no handler was there would end every pause between handlers at once (seen).
    action('set', 'sleep_eat_digits=true'),
    // A key or silence ends a message, and that is all: no menu about hearing it or saying it again.
    action('set', 'skip_record_check=true'),
    action('set', 'skip_record_urgent_check=true'),
    // A line that went dead without a word.
    action('set', 'media_timeout=300000'),
    // Headers of the caller's own making go no further than here.
    action('set', 'sip_copy_custom_headers=false'),
  ])

/**
 * A row of handlers, one after the other: the next is asked when the last one died, could not be reached, or let go.
 * Synchronous and without `socket_resume`, which would strand the call. Whoever came further meanwhile hurries to the end
 * of the row and begins a new one, so that a long call may outlive any number of handlers and never waits for longer than one
 * row; who did not come further reaches the last resort.
 */
export function handlers({ HANDLER_PORT }: IvrVariables): Xml {
  const socket = action('socket', `127.0.0.1:${HANDLER_PORT} full`)
  const state = '${md5(x${ominis_call})}'
  const unless = (cameFurther: string | number, otherwise: string | number) =>
    `\${cond('${state}' == '\${ominis_row}' ? ${otherwise} : ${cameFurther})}`
  return lines([
    action('set', `ominis_row=${state}`),
    socket,
    action('ring_ready'),
    ...pausesMs.flatMap((ms) => [action('sleep', unless(hurriedMs, ms)), socket]),
    action('transfer', `${unless('return', 'last-resort')} XML default`),
  ])
}

export const transferSettings = ({ RING_SEC }: IvrVariables): Xml =>
  lines([
    action('set', 'hangup_after_bridge=true'),
    action('set', 'continue_on_fail=true'),
    // The handler says 0 where the option has no ring time of its own.
    action('set', `call_timeout=\${cond(\${ominis_ring_sec} > 0 ? \${ominis_ring_sec} : ${RING_SEC})}`),
    action('set', 'ringback=%(2000,4000,440,480)'),
    action('set', 'transfer_ringback=%(2000,4000,440,480)'),
    action('unset', 'originate_disposition'),
  ])

/** The caller comes back to the handler, which is told why. */
export const transferFailed = (): Xml =>
  lines([action('set', 'ominis_transfer_cause=${originate_disposition}'), action('transfer', 'return XML default')])

export const lastResort = ({ DOMAIN, LAST_RESORT_MAILBOX }: IvrVariables): Xml =>
  LAST_RESORT_MAILBOX === undefined
    ? lines([action('hangup', 'NORMAL_TEMPORARY_FAILURE')])
    : lines([action('voicemail', `default ${DOMAIN} ${LAST_RESORT_MAILBOX}`), action('hangup', 'NORMAL_CLEARING')])

export const allowedNetworks = ({ ALLOWED_NETWORKS }: IvrVariables): Xml =>
  lines(ALLOWED_NETWORKS.map((cidr) => element('node', { type: 'allow', cidr }, indent)))

const mailbox = [
  '        <user id="{{id}}">',
  '          <params>',
  // Nobody signs in as a mailbox. Without this the switch would take a user who has no password for anybody.
  '            <param name="allow-empty-password" value="false"/>',
  '            <param name="vm-enabled" value="true"/>',
  '          </params>',
  '        </user>',
].join('\n')

export const mailboxes = ({ MAILBOXES, LAST_RESORT_MAILBOX }: IvrVariables): Xml =>
  lines(
    [...new Set([...MAILBOXES, ...(LAST_RESORT_MAILBOX ? [LAST_RESORT_MAILBOX] : [])])].map((id) =>
      fillTemplate(mailbox, { id }),
    ),
  )
