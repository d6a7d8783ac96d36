import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { writeWav } from '../speech/wav.ts'
import type { Application, CallContext } from './application.ts'
import { splitArguments } from './split-arguments.ts'

/** How long the simulated caller speaks into a mailbox, unless a key, a hang-up or the limit ends it earlier. */
const usuallySpeaksMs = 3_000
/** mod_voicemail keeps nothing shorter, as our configuration has it. */
const leastMs = 1_000
const sampleRateHz = 8_000

/** `says` `nothing`: the caller holds the line in silence. `speaksMs`: for so long, when nothing ends it. */
export type SimulatedMailboxes = { dir: string; says?: 'words' | 'nothing'; speaksMs?: number }

/**
 * `<profile> <domain> <mailbox>`. The caller leaves a short message. It is kept where the call was given a folder for
 * it, in a file and with the variables of mod_voicemail.
 */
export const voicemail: Application = async (call, arg) => {
  const words = splitArguments(arg)
  const mailbox = words.at(-1) ?? ''
  const domain = words.length > 2 ? (words[1] ?? '') : 'default'
  const { channel } = call
  for (const name of ['skip_greeting', 'skip_instructions', 'skip_record_urgent_check', 'voicemail_skip_goodbye']) {
    channel.setVariable(name, null)
  }
  call.tell({ kind: 'voicemail', mailbox })
  channel.setVariable('silence_hits_exhausted', 'false')
  const begun = call.now()
  const speaksMs = call.mailboxes?.speaksMs ?? usuallySpeaksMs
  if ((await call.wait(Math.min(speaksMs, limitMs(call)), { keys: true })) === 'key') call.takeKey()
  const lengthMs = call.now() - begun
  if (!call.mailboxes || lengthMs < leastMs) return
  const filePath = join(call.mailboxes.dir, domain, mailbox, `msg_${randomUUID()}.wav`)
  await mkdir(dirname(filePath), { recursive: true })
  await writeFile(filePath, spoken(lengthMs, call.mailboxes.says !== 'nothing'))
  const lengthSec = Math.floor(lengthMs / 1000)
  channel.setVariable('voicemail_account', mailbox)
  channel.setVariable('voicemail_domain', domain)
  channel.setVariable('voicemail_file_path', filePath)
  channel.setVariable('voicemail_read_flags', 'B_NORMAL')
  channel.setVariable('voicemail_message_len', `00:00:${String(lengthSec).padStart(2, '0')}`)
}

/** A recording that breaks itself off: `api_on_record_start…=sched_api +<seconds> <group> uuid_break <uuid>`. */
function limitMs({ channel }: CallContext): number {
  const scheduled = [...channel.variables].flatMap(([name, value]) =>
    name.startsWith('api_on_record_start') ? (/^sched_api \+(\d+) \S+ uuid_break /.exec(value)?.[1] ?? []) : [],
  )
  return Math.min(...scheduled.map((seconds) => Number(seconds) * 1000), Number.POSITIVE_INFINITY)
}

function spoken(lengthMs: number, words: boolean): Uint8Array {
  const samples = new Int16Array(Math.round((lengthMs * sampleRateHz) / 1000))
  if (words) for (let at = 0; at < samples.length; at++) samples[at] = Math.round(6_000 * Math.sin(at / 6))
  return writeWav({ sampleRateHz, pcm: new Uint8Array(samples.buffer) })
}
