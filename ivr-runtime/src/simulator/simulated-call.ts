import { randomUUID } from 'node:crypto'
import { AfterHandler } from './after-handler.ts'
import type { CallContext } from './application.ts'
import { applications } from './applications.ts'
import { CallClock } from './call-clock.ts'
import { expandVariables } from './expand-variables.ts'
import type { SimulatedCallEvent, SimulatedCallHappening } from './simulated-call-event.ts'
import { SimulatedChannel } from './simulated-channel.ts'
import type { SimulatedDialplan } from './simulated-dialplan.ts'
import { SwitchSession } from './switch-session.ts'
import type { SimulatedMailboxes } from './voicemail.ts'

export type SimulatedCallOptions = {
  host: string
  port: number
  callerNumber: string
  callerName?: string
  calledNumber: string
  channelUuid?: string
  /** More channel variables; names without `variable_`. */
  variables?: Record<string, string>
  /** 1: real time. 0: nothing waits; keys are then scripted, or pressed from a listener of `playing` or `collecting`. */
  pace?: number
  connectTimeoutMs?: number
  /** Keys for each ask in turn, pressed as its prompt begins; '' is silence. Asks beyond the script get silence. */
  script?: readonly string[]
  /** Where messages are kept; by default nowhere, so that a test call leaves none. */
  mailboxes?: SimulatedMailboxes
  /** What the switch does when a handler lets go of the call. By default nothing: the call is over. */
  dialplan?: SimulatedDialplan
}

/** A caller on a simulated FreeSWITCH whose dialplan begins with `socket <host>:<port> full`. */
export interface SimulatedCall {
  readonly channelUuid: string
  /** Tells of everything from now on; the returned function ends that. A listener must not throw. */
  on(listener: (event: SimulatedCallEvent) => void): () => void
  /** Presses keys (0-9 * # A-D, others are ignored). Those that nothing awaits are kept for later, as in the switch. */
  press(digits: string): void
  /** The caller hangs up. */
  hangUp(cause?: string): void
  /** Resolves once, also when nobody answered the dialling. */
  readonly ended: Promise<SimulatedCallEvent & { kind: 'ended' }>
}

/** The switch keeps that many keys at most, and forgets the oldest. */
const mostKeys = 100
let sessions = 0

/** Dials a runtime as a synchronous outbound event socket does, and behaves as FreeSWITCH 1.10.12 was seen to. */
export const dialSimulatedCall = (options: SimulatedCallOptions): SimulatedCall => {
  const { host, port, callerNumber, calledNumber, pace = 1, connectTimeoutMs = 5000 } = options
  const channelUuid = options.channelUuid ?? randomUUID()
  const channel = new SimulatedChannel(
    {
      channelUuid,
      callerNumber,
      callerName: options.callerName ?? callerNumber,
      calledNumber,
      socketHost: host,
      socketPort: port,
      sessionId: ++sessions,
      createdAtUs: String(Date.now() * 1000),
    },
    options.variables ?? {},
  )
  const dialledAt = performance.now()
  const clock = new CallClock(pace)
  const listeners = new Set<(event: SimulatedCallEvent) => void>()
  const ended = Promise.withResolvers<SimulatedCallEvent & { kind: 'ended' }>()
  const script = [...(options.script ?? [])]
  const keys: string[] = []
  let downBy: 'caller' | 'handler' | null = null
  let over = false
  /** Null: no handler has the call. */
  let session: SwitchSession | null = null

  const tell = (happening: SimulatedCallHappening) => {
    const event: SimulatedCallEvent = { ...happening, atMs: Math.round(performance.now() - dialledAt) }
    for (const listener of [...listeners]) listener(event)
    if (event.kind === 'ended') ended.resolve(event)
  }

  const end = (cause: string, by: 'caller' | 'handler' | 'lost') => {
    if (over) return
    over = true
    tell({ kind: 'ended', cause, by })
  }

  const goDown = (cause: string, by: 'caller' | 'handler') => {
    if (over || downBy) return
    downBy = by
    channel.markHungUp(cause)
    session?.queueEvent('CHANNEL_HANGUP')
    clock.wake('hangup')
  }

  const press = (digits: string) => {
    if (over) return
    keys.push(...digits.replace(/[^0-9*#A-D]/g, ''))
    keys.splice(0, keys.length - mostKeys)
    if (keys.length > 0) clock.wake('key')
  }

  const call: CallContext = {
    channel,
    mailboxes: options.mailboxes ?? null,
    tell,
    queueEvent: (name, extra) => session?.queueEvent(name, extra),
    wait: async (ms, wait) => {
      if (downBy) return 'hangup'
      if (wait?.keys && keys.length > 0) return 'key'
      return clock.wait(ms, wait?.keys ?? false)
    },
    takeKey: () => {
      const key = keys.shift() ?? null
      if (key) session?.queueEvent('DTMF', dtmf(key))
      return key
    },
    pressScripted: () => press(script.shift() ?? ''),
    hangUp: (cause) => goDown(cause, 'handler'),
    now: () => clock.now(),
  }

  const connect = () => {
    const connected = new SwitchSession({
      host,
      port,
      connectTimeoutMs,
      pace,
      channel,
      onMessage: async (headers, body) => {
        if (downBy) return
        const command = headers.get('call-command')
        if (command === 'hangup') goDown(headers.get('hangup-cause') || 'NORMAL_CLEARING', 'handler')
        if (command === 'execute') await execute(call, headers, body)
      },
      onListening: () => {
        if (!afterwards.cameBack) return
        // Word of the dialplan's transfer to `return` may come after the handler that it leads to (seen).
        channel.routing = true
        connected.queueEvent('CHANNEL_EXECUTE_COMPLETE', returned())
        channel.routing = false
      },
      onSettled: () => {
        if (session !== connected) return
        if (downBy) return end(channel.hangupCause ?? 'NORMAL_CLEARING', downBy)
        if (!connected.handlerGone) return
        session = null
        void afterwards.letGo(connected.connected)
      },
    })
    session = connected
  }

  const afterwards = new AfterHandler({
    dialplan: options.dialplan ?? null,
    channel,
    connect,
    end,
    wait: async (ms) => {
      const woken = downBy ? 'hangup' : await clock.wait(ms, false)
      if (woken === 'hangup') end(channel.hangupCause ?? 'NORMAL_CLEARING', downBy ?? 'caller')
      return woken !== 'hangup'
    },
  })
  connect()

  return {
    channelUuid,
    ended: ended.promise,
    on: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    press,
    hangUp: (cause = 'NORMAL_CLEARING') => {
      goDown(cause, 'caller')
      session?.settle()
    },
  }
}

/** Runs an application as `switch_core_session_exec` does; one that does not exist ends the call. */
const execute = async (call: CallContext, headers: ReadonlyMap<string, string>, body: string) => {
  const { channel } = call
  const name = headers.get('execute-app-name') ?? ''
  const application = applications.get(name)
  if (!application) return call.hangUp('DESTINATION_OUT_OF_ORDER')
  const expanded = expandVariables(headers.get('execute-app-arg') || body, channel.variables)
  const [, scope, arg = expanded] = /^%\[([^\]]*)\](.*)$/s.exec(expanded) ?? []
  channel.scope = new Map(scope?.split(',').flatMap((pair) => scopeVariable(pair)))
  const uuid = headers.get('event-uuid') || randomUUID()
  channel.setVariable('current_loop', '1')
  channel.setVariable('total_loops', '1')
  channel.setVariable('current_application', name)
  channel.setVariable('current_application_data', arg)
  channel.setVariable('current_application_response', null)
  const about: [string, string][] = arg
    ? [
        ['Application', name],
        ['Application-Data', arg],
      ]
    : [['Application', name]]
  call.queueEvent('CHANNEL_EXECUTE', [...about, ['Application-UUID', uuid]])
  await application(call, arg)
  const response = channel.variables.get('current_application_response') ?? '_none_'
  call.queueEvent('CHANNEL_EXECUTE_COMPLETE', [
    ...about,
    ['Application-Response', response],
    ['Application-UUID', uuid],
  ])
  channel.scope = new Map()
  channel.setVariable('current_loop', null)
  channel.setVariable('total_loops', null)
}

const returned = (): [string, string][] => [
  ['Application', 'transfer'],
  ['Application-Data', 'return XML default'],
  ['Application-Response', '_none_'],
  ['Application-UUID', randomUUID()],
]

const scopeVariable = (pair: string): [name: string, value: string][] => {
  const sign = pair.indexOf('=')
  return sign > 0 ? [[pair.slice(0, sign), pair.slice(sign + 1)]] : []
}

const dtmf = (key: string): [string, string][] => [
  ['DTMF-Digit', key],
  ['DTMF-Duration', '2000'],
  ['DTMF-Source', 'APP'],
]
