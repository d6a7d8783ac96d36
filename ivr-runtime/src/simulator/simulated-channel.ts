import { answeredVariables, type CallFacts, initialVariables } from './initial-variables.ts'
import { urlEncode } from './url-encode.ts'

/** Where in the switch's source an event comes from; events carry it. */
const sources = {
  CHANNEL_EXECUTE: ['switch_core_session.c', 'switch_core_session_exec', '2944'],
  CHANNEL_EXECUTE_COMPLETE: ['switch_core_session.c', 'switch_core_session_exec', '2967'],
  CHANNEL_ANSWER: ['switch_channel.c', 'switch_channel_perform_mark_answered', '3846'],
  CHANNEL_HANGUP: ['switch_channel.c', 'switch_channel_perform_hangup', '3445'],
  DTMF: ['switch_channel.c', 'switch_channel_dequeue_dtmf', '677'],
} as const

export type SimulatedEventName = keyof typeof sources
type Entries = [name: string, value: string][]

const coreUuid = 'd7ac4c36-0b11-4c68-9436-c340bf7b734a'
let eventSequence = 8000

/** The channel as the switch keeps it: state, variables, and how both are written into events. */
export class SimulatedChannel {
  readonly call: CallFacts
  readonly variables: Map<string, string>
  #answeredAtUs: string | null = null
  #hangupCause: string | null = null
  /** The dialplan takes over: set by a transfer, carried out when the handler lets go. */
  routing = false
  #callState = 'RINGING'
  /** Where the dialplan has the call: what was called, or where it was transferred to. */
  destination: string
  readonly #jsonMembers = new Map<string, { value: string; json: string }>()

  constructor(call: CallFacts, variables: Readonly<Record<string, string>>) {
    this.call = call
    this.destination = call.calledNumber
    this.variables = new Map(Object.entries({ ...initialVariables(call), ...variables }))
  }

  get answered() {
    return this.#answeredAtUs !== null
  }

  get hangupCause() {
    return this.#hangupCause
  }

  markAnswered() {
    this.#answeredAtUs = nowUs()
    for (const [name, value] of Object.entries(answeredVariables)) this.setVariable(name, value)
  }

  /** What changes after the answer was sent out. */
  settleAnswer() {
    this.#callState = 'ACTIVE'
    this.setVariable('endpoint_disposition', 'ANSWER')
  }

  markHungUp(cause: string) {
    this.#hangupCause ??= cause
  }

  /** `%[name=value]` before an application's argument, for as long as it runs. */
  scope: ReadonlyMap<string, string> = new Map()

  /** What an application reads. */
  variable(name: string): string | undefined {
    return this.scope.get(name) ?? this.variables.get(name)
  }

  /** A variable that is set again moves to the end, as in the switch. Null or empty: unset. */
  setVariable(name: string, value: string | null) {
    this.variables.delete(name)
    if (value) this.variables.set(name, value)
  }

  /** The answer to `connect`: plain headers, values URL-encoded. */
  dataFrame(control: 'full' | 'single-channel'): string {
    const entries: Entries = [
      ['Event-Name', 'CHANNEL_DATA'],
      ...this.#eventEntries(['mod_event_socket.c', 'parse_command', '2021']),
      ...this.#profileEntries('Channel'),
      ...this.#stateEntries(),
      ...this.#profileEntries('Caller'),
      ...this.#variableEntries(),
      ['variable_current_application_data', `${this.call.socketHost}:${this.call.socketPort} ${control}`],
      ['variable_current_application', 'socket'],
      ['Content-Type', 'command/reply'],
      ['Reply-Text', '+OK\n'],
      ['Socket-Mode', 'static'],
      ['Control', control],
    ]
    return `${entries.map(([name, value]) => `${name}: ${urlEncode(value)}`).join('\n')}\n\n`
  }

  /** The headers of an event. */
  event(name: SimulatedEventName, extra: Entries): Entries {
    return [
      ['Event-Name', name],
      ...this.#eventEntries(sources[name]),
      ...this.#stateEntries(),
      ...this.#profileEntries('Caller'),
      ...(name === 'DTMF' ? [] : this.#variableEntries()),
      ...extra,
    ]
  }

  /** The end of a `bgapi`, which is no event of the channel. */
  jobEvent(extra: Entries): Entries {
    return [
      ['Event-Name', 'BACKGROUND_JOB'],
      ...this.#eventEntries(['mod_event_socket.c', 'api_exec', '1571']),
      ...extra,
    ]
  }

  /** An event as `myevents json` or `myevents plain` sends it; in JSON its own body is one of its entries (`_body`). */
  eventFrame(entries: Entries, format: 'json' | 'plain', eventBody = ''): string {
    const body =
      format === 'json'
        ? `{${entries.map(([key, value]) => this.#jsonMember(key, value)).join(',')}}`
        : `${entries.map(([key, value]) => `${key}: ${urlEncode(value)}`).join('\n')}\n\n${eventBody}`
    return `Content-Length: ${Buffer.byteLength(body)}\nContent-Type: text/event-${format}\n\n${body}`
  }

  /** Most of an event's 150 entries are those of the one before. */
  #jsonMember(name: string, value: string): string {
    const known = this.#jsonMembers.get(name)
    if (known?.value === value) return known.json
    const json = `${JSON.stringify(name)}:${JSON.stringify(asJson(value))}`
    this.#jsonMembers.set(name, { value, json })
    return json
  }

  #eventEntries([file, where, line]: readonly [string, string, string]): Entries {
    const now = new Date()
    return [
      ['Core-UUID', coreUuid],
      ['FreeSWITCH-Hostname', 'vm'],
      ['FreeSWITCH-Switchname', 'vm'],
      ['FreeSWITCH-IPv4', '192.0.2.2'],
      ['FreeSWITCH-IPv6', 'fd00::2'],
      ['Event-Date-Local', now.toISOString().slice(0, 19).replace('T', ' ')],
      ['Event-Date-GMT', now.toUTCString()],
      ['Event-Date-Timestamp', nowUs()],
      ['Event-Calling-File', file],
      ['Event-Calling-Function', where],
      ['Event-Calling-Line-Number', line],
      ['Event-Sequence', String(++eventSequence)],
    ]
  }

  #stateEntries(): Entries {
    const { channelUuid } = this.call
    const down = this.#hangupCause !== null
    return [
      ['Channel-State', 'CS_EXECUTE'],
      ['Channel-Call-State', this.#callState],
      ['Channel-State-Number', down ? '10' : this.routing ? '2' : '4'],
      ['Channel-Name', `sofia/internal/${this.call.callerNumber}@127.0.0.1`],
      ['Unique-ID', channelUuid],
      ['Call-Direction', 'inbound'],
      ['Presence-Call-Direction', 'inbound'],
      ['Channel-HIT-Dialplan', 'true'],
      ['Channel-Call-UUID', channelUuid],
      ['Answer-State', down ? 'hangup' : this.answered ? 'answered' : 'ringing'],
      ...(this.#hangupCause === null ? [] : [['Hangup-Cause', this.#hangupCause] as [string, string]]),
      ['Channel-Read-Codec-Name', 'PCMU'],
      ['Channel-Read-Codec-Rate', '8000'],
      ['Channel-Read-Codec-Bit-Rate', '64000'],
      ['Channel-Write-Codec-Name', 'PCMU'],
      ['Channel-Write-Codec-Rate', '8000'],
      ['Channel-Write-Codec-Bit-Rate', '64000'],
    ]
  }

  #profileEntries(prefix: 'Channel' | 'Caller'): Entries {
    const { callerName, callerNumber, channelUuid, createdAtUs } = this.call
    const entries: Entries = [
      ['Direction', 'inbound'],
      ['Logical-Direction', 'inbound'],
      ['Username', callerNumber],
      ['Dialplan', 'XML'],
      ['Caller-ID-Name', callerName],
      ['Caller-ID-Number', callerNumber],
      ['Orig-Caller-ID-Name', callerName],
      ['Orig-Caller-ID-Number', callerNumber],
      ['Network-Addr', '127.0.0.1'],
      ['ANI', callerNumber],
      ['Destination-Number', this.destination],
      ['Unique-ID', channelUuid],
      ['Source', 'mod_sofia'],
      ['Context', 'default'],
      ['Channel-Name', `sofia/internal/${callerNumber}@127.0.0.1`],
      ['Profile-Index', '1'],
      ['Profile-Created-Time', createdAtUs],
      ['Channel-Created-Time', createdAtUs],
      ['Channel-Answered-Time', this.#answeredAtUs ?? '0'],
      ['Channel-Progress-Time', '0'],
      ['Channel-Progress-Media-Time', '0'],
      ['Channel-Hangup-Time', '0'],
      ['Channel-Transfer-Time', '0'],
      ['Channel-Resurrect-Time', '0'],
      ['Channel-Bridged-Time', '0'],
      ['Channel-Last-Hold', '0'],
      ['Channel-Hold-Accum', '0'],
      ['Screen-Bit', 'true'],
      ['Privacy-Hide-Name', 'false'],
      ['Privacy-Hide-Number', 'false'],
    ]
    return entries.map(([name, value]) => [`${prefix}-${name}`, value])
  }

  #variableEntries(): Entries {
    const written =
      (prefix: string) =>
      ([name, value]: [string, string]) =>
        [`${prefix}${name}`, value] as [string, string]
    return [...[...this.scope].map(written('scope_variable_')), ...[...this.variables].map(written('variable_'))]
  }
}

const nowUs = () => String(Date.now() * 1000)

const asJson = (value: string) => (value.startsWith('ARRAY::') ? value.slice(7).split('|:') : value)
