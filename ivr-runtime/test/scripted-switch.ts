import { connect } from 'node:net'
import { urlEncode } from '../src/simulator/url-encode.ts'

export type ScriptedCall = {
  callerNumber: string
  callerName: string
  calledNumber: string
  /** More variables of the channel. */
  variables?: Record<string, string>
  /** What each ask gets, whatever it asked for; after the last one the caller hangs up. */
  digits: readonly string[]
}

const uuid = '5d2f7b1e-3f0c-4f6d-9a51-0c64a1b2c3d4'

/**
 * A switch that believes nothing: it answers every command as if it had obeyed, with whatever it is told to answer, and keeps the
 * bytes that it got. Resolves when the handler lets go.
 */
export function callFromScriptedSwitch(port: number, call: ScriptedCall): Promise<{ uuid: string; received: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ uuid: string; received: string }>()
  const digits = [...call.digits]
  const socket = connect({ host: '127.0.0.1', port, noDelay: true })
  let received = ''
  let read = 0
  const variables = Object.entries(call.variables ?? {}).map(([name, value]) => [`variable_${name}`, value] as const)
  const event = (name: string, more: Record<string, string>) => {
    const body = JSON.stringify({ 'Event-Name': name, 'Unique-ID': uuid, ...Object.fromEntries(variables), ...more })
    socket.write(`Content-Length: ${Buffer.byteLength(body)}\nContent-Type: text/event-json\n\n${body}`)
  }
  const reply = (text: string) => socket.write(`Content-Type: command/reply\nReply-Text: ${text}\n\n`)
  const obey = (command: string) => {
    if (command === 'connect') {
      const data = [
        ['Event-Name', 'CHANNEL_DATA'],
        ['Unique-ID', uuid],
        ['Caller-Caller-ID-Number', call.callerNumber],
        ['Caller-Caller-ID-Name', call.callerName],
        ['Caller-Destination-Number', call.calledNumber],
        ...variables,
        ['Content-Type', 'command/reply'],
      ]
      socket.write(`${data.map(([name, value]) => `${name}: ${urlEncode(value ?? '')}`).join('\n')}\n\n`)
      return
    }
    if (command.startsWith('api ')) return void socket.write('Content-Type: api/response\nContent-Length: 3\n\n+OK')
    reply('+OK')
    if (!command.startsWith('sendmsg ')) return
    const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(command)?.[1] ?? ''
    const app = header('execute-app-name')
    if (app === 'hangup' || (app === 'play_and_get_digits' && digits.length === 0)) {
      event('CHANNEL_HANGUP', { 'Hangup-Cause': 'NORMAL_CLEARING' })
      return void socket.write('Content-Type: text/disconnect-notice\nContent-Disposition: disconnect\n\n')
    }
    event('CHANNEL_EXECUTE_COMPLETE', {
      'Application-UUID': header('Event-UUID'),
      'Application-Response': '_none_',
      'Channel-State-Number': app === 'transfer' ? '2' : '4',
      ...(app === 'play_and_get_digits' && {
        variable_ivr_digits: digits.shift() ?? '',
        variable_read_result: 'success',
      }),
    })
  }
  socket.on('data', (bytes) => {
    received += bytes.toString('utf8')
    for (let end = received.indexOf('\n\n', read); end >= 0; end = received.indexOf('\n\n', read)) {
      obey(received.slice(read, end))
      read = end + 2
    }
  })
  socket.on('error', reject)
  socket.on('close', () => resolve({ uuid, received }))
  socket.on('end', () => socket.end())
  return promise
}
