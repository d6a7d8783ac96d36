import type { SwitchAnswer, SwitchControl, SwitchMessage } from '../../ports/switch-control.ts'
import { type XmlRpcAddress, xmlRpcCall } from './xml-rpc-call.ts'

const timeoutMs = 3_000

/**
 * What may stand in a command: without an id `vm_delete` would empty the mailbox and `vm_read` mark the whole domain,
 * and a space or a slash would begin the next argument.
 */
const safe = {
  mailbox: /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/,
  domain: /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,252}$/,
  uuid: /^[A-Za-z0-9][\w-]{0,63}$/,
}

type Box = Pick<SwitchMessage, 'mailbox' | 'domain'>

/** Commands mod_voicemail of a FreeSWITCH through mod_xml_rpc. */
export class XmlRpcSwitchControl implements SwitchControl {
  readonly #address: XmlRpcAddress

  constructor(address: XmlRpcAddress) {
    this.#address = address
  }

  async deleteMessage({ mailbox, domain, uuid }: SwitchMessage): Promise<SwitchAnswer> {
    if (!isSafe({ mailbox, domain }) || !safe.uuid.test(uuid)) return refusedUnsafe
    return this.#order(['vm_delete', `${mailbox}@${domain} ${uuid}`])
  }

  async markMessage({ mailbox, domain, uuid }: SwitchMessage, heard: boolean): Promise<SwitchAnswer> {
    if (!isSafe({ mailbox, domain }) || !safe.uuid.test(uuid)) return refusedUnsafe
    return this.#order(['vm_read', `${mailbox}@${domain} ${heard ? 'read' : 'unread'} ${uuid}`])
  }

  async listMessages(box: Box): ReturnType<SwitchControl['listMessages']> {
    if (!isSafe(box)) return refusedUnsafe
    const result = await xmlRpcCall(this.#address, ['vm_list', `${box.mailbox}@${box.domain}`], timeoutMs)
    if (result.kind === 'unreachable') return result
    if (isRefusal(result.text)) return { kind: 'refused', reason: result.text.trim() }
    return { kind: 'done', messages: messagesIn(result.text, box) }
  }

  async #order(command: readonly [string, string]): Promise<SwitchAnswer> {
    const result = await xmlRpcCall(this.#address, command, timeoutMs)
    if (result.kind === 'unreachable') return result
    const text = result.text.trim()
    return text.startsWith('+OK') ? { kind: 'done' } : { kind: 'refused', reason: text.slice(0, 200) }
  }
}

const refusedUnsafe = { kind: 'refused', reason: 'mailbox, domain or id cannot stand in a command' } as const

const isSafe = ({ mailbox, domain }: Box) => safe.mailbox.test(mailbox) && safe.domain.test(domain)

const isRefusal = (text: string) => /^(?:-ERR|-USAGE|Usage:|ERROR!|UNAUTHORIZED!)/.test(text)

/**
 * Lines of `vm_list`: `created:read:mailbox:domain:folder:path:uuid:name:number:seconds`. A caller's name may hold
 * colons, so a line is read only as far as the id. (Its XML is no better: it escapes nothing.)
 */
function messagesIn(text: string, { mailbox, domain }: Box): { uuid: string; filePath: string }[] {
  const own = `${mailbox}:${domain}:`
  return text.split('\n').flatMap((line) => {
    const [, rest = ''] = /^\d+:\d+:(.*)$/.exec(line) ?? []
    const [, filePath = '', uuid = ''] = rest.startsWith(own)
      ? (/^\w+:(\/[^:]*):([\w-]+):/.exec(rest.slice(own.length)) ?? [])
      : []
    return uuid ? [{ uuid, filePath }] : []
  })
}
