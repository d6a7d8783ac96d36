import { afterEach, expect, test } from 'vitest'
import { type EslServer, startEslServer } from '../adapters/esl/esl-server.ts'
import type { SwitchChannel } from '../ports/switch-channel.ts'
import { dialSimulatedCall } from './simulated-call.ts'
import { ivrDialplan, type Reached } from './simulated-dialplan.ts'

const patient = { timeoutMs: 10_000 }
const servers: EslServer[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close({ drainMs: 1_000 })))
})

type Handler = (channel: SwitchChannel) => Promise<void>

/** Handlers in the order in which they get the call; further ones are the last again. */
const dial = async (handlers: readonly Handler[], reached: Reached = { kind: 'answers' }, pace = 0) => {
  let asked = 0
  const server = await startEslServer({
    host: '127.0.0.1',
    port: 0,
    onCall: (channel) => handlers[Math.min(asked++, handlers.length - 1)]?.(channel),
  })
  servers.push(server)
  const call = dialSimulatedCall({
    ...{ host: '127.0.0.1', port: server.port, callerNumber: '1', calledNumber: 'ivr-demo', pace },
    dialplan: ivrDialplan(() => reached),
  })
  return { call, asked: () => asked }
}

const transferTo =
  (destination: string): Handler =>
  async (channel) => {
    await channel.execute('answer', '', patient)
    channel.setVariable('ominis_call', 'first')
    await channel.execute('transfer', `${destination} XML default`, patient)
  }
const hangup: Handler = async (channel) => void (await channel.execute('hangup', 'USER_BUSY', patient))

test('a handler that dies has a successor, which finds what it left in the channel', async () => {
  const dies: Handler = async (channel) => {
    await channel.execute('set', 'left=behind', patient)
  }
  let found: string | undefined
  const { call, asked } = await dial([
    dies,
    async (channel) => {
      found = channel.variables.get('left')
      await hangup(channel)
    },
  ])
  expect(await call.ended).toMatchObject({ cause: 'USER_BUSY', by: 'handler' })
  expect([found, asked()]).toEqual(['behind', 2])
})

test('a caller whose transfer fails comes back with its cause, by the extension return', async () => {
  const seen: (string | undefined)[] = []
  const { call } = await dial(
    [
      transferTo('1001'),
      async (channel) => {
        const { variables, calledNumber } = channel
        seen.push(calledNumber, variables.get('originate_disposition'), variables.get('ominis_transfer_cause'))
        await hangup(channel)
      },
    ],
    { kind: 'fails', cause: 'NO_ANSWER', afterMs: 5_000 },
  )
  expect(await call.ended).toMatchObject({ cause: 'USER_BUSY' })
  expect(seen).toEqual(['return', 'NO_ANSWER', 'NO_ANSWER'])
})

test('a caller whom the other side takes is gone', async () => {
  const { call, asked } = await dial([transferTo('1001')])
  expect(await call.ended).toMatchObject({ cause: 'BLIND_TRANSFER', by: 'handler' })
  expect(asked()).toBe(1)
})

test('a caller whom no handler serves is lost after 15 tries', async () => {
  const { call, asked } = await dial([async () => {}])
  expect(await call.ended).toMatchObject({ cause: 'NORMAL_TEMPORARY_FAILURE', by: 'lost' })
  expect(asked()).toBe(15)
})

test('a caller who comes further each time outlives any number of handlers', async () => {
  let handled = 0
  const { call } = await dial([
    async (channel) => {
      handled++
      channel.setVariable('ominis_call', `step-${handled}`)
      await channel.execute(handled === 40 ? 'hangup' : 'answer', '', patient)
    },
  ])
  expect(await call.ended).toMatchObject({ by: 'handler' })
  expect(handled).toBe(40)
})

test('a caller who hangs up while there is no handler is gone, and no other is asked', async () => {
  const { call, asked } = await dial([async () => {}], { kind: 'answers' }, 1)
  setTimeout(() => call.hangUp(), 150)
  expect(await call.ended).toMatchObject({ by: 'caller', cause: 'NORMAL_CLEARING' })
  const before = asked()
  await new Promise((done) => setTimeout(done, 500))
  expect(asked()).toBe(before)
})

test('a handler that sends its caller to the last resort has lost it', async () => {
  const { call, asked } = await dial([transferTo('last-resort')])
  expect(await call.ended).toMatchObject({ cause: 'NORMAL_TEMPORARY_FAILURE', by: 'lost' })
  expect(asked()).toBe(1)
})
