import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { fillTemplate } from './fill-template.ts'
import * as blocks from './ivr-blocks.ts'
import type { IvrVariables } from './ivr-variables.ts'

const folder = fileURLToPath(new URL('ivr/', import.meta.url))
const severities = ['debug', 'info', 'notice', 'warning', 'err', 'crit', 'alert']

/** The configuration of an IVR pod's switch: text by path under its `-conf` folder. Some of it is secret. */
export function renderIvr(variables: IvrVariables): Map<string, string> {
  const values = valuesOf(variables)
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.xml'))
  return new Map(names.sort().map((name) => [name, fillTemplate(readFileSync(`${folder}${name}`, 'utf8'), values)]))
}

function valuesOf(variables: IvrVariables) {
  const { EXTENSION_HOST, QUEUE_HOST, LOG_LEVEL, DOMAIN } = variables
  return {
    ivrNamePattern: variables.IVR_NAME,
    sipIp: variables.SIP_IP,
    sipPort: variables.SIP_PORT,
    rtpFirstPort: variables.RTP_FIRST_PORT,
    rtpLastPort: variables.RTP_LAST_PORT,
    eventSocketPort: variables.EVENT_SOCKET_PORT,
    eventSocketPassword: variables.EVENT_SOCKET_PASSWORD,
    xmlRpcPort: variables.XML_RPC_PORT,
    xmlRpcUser: variables.XML_RPC_USER,
    xmlRpcPassword: variables.XML_RPC_PASSWORD,
    domain: DOMAIN,
    soundsDir: variables.SOUNDS_DIR,
    voicemailDir: variables.VOICEMAIL_DIR,
    longestMessageSec: variables.LONGEST_MESSAGE_SEC,
    mostCalls: variables.MOST_CALLS,
    mostCallsPerSec: variables.MOST_CALLS_PER_SEC,
    logLevel: LOG_LEVEL,
    loggedLevels: severities.slice(severities.indexOf(LOG_LEVEL)).join(','),
    // The switch replaces $1; these stand in templates, where a $ is ours to write.
    queueBridge: { xml: QUEUE_HOST ? `sofia/ivr/$1@${QUEUE_HOST}` : 'error/NO_ROUTE_DESTINATION' },
    extensionBridge: { xml: EXTENSION_HOST ? `sofia/ivr/$1@${EXTENSION_HOST}` : `user/$1@${DOMAIN}` },
    extensionDialString: { xml: '${sofia_contact(ivr/${dialed_user}@${dialed_domain})}' },
    allowedNetworks: blocks.allowedNetworks(variables),
    callSettings: blocks.callSettings(variables),
    handlers: blocks.handlers(variables),
    transferSettings: blocks.transferSettings(variables),
    transferFailed: blocks.transferFailed(),
    lastResort: blocks.lastResort(variables),
    mailboxes: blocks.mailboxes(variables),
  }
}
