import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { afterEach, describe, expect, test } from 'vitest'
import { type CallWorld, flowOf, startCallWorld } from '../../test/call-world.ts'
import { draftOf, menuOf, option, powerCompany, replaceOption } from '../../test/power-company.ts'
import type { Draft } from '../domain/flow/draft.ts'
import type { HoursOverride, RunnableFlow } from '../ports/flow-source.ts'
import type { SimulatedCallEvent } from '../simulator/simulated-call-event.ts'
import type { CallDeps } from './call-session.ts'

let world: CallWorld
let service: Server | null = null

afterEach(async () => {
  await world.close()
  service?.closeAllConnections()
  service?.close()
  service = null
})

const hand = (state: 'open' | 'closed', until: Date | null = null): ReadonlyMap<string, HoursOverride> =>
  new Map([['office', { state, until }]])

const runnable = (draft: Draft, parts: Partial<RunnableFlow> = {}): RunnableFlow => ({
  version: 1,
  flow: flowOf(draft),
  allowedHosts: [],
  allowedDialStrings: ['sofia/gateway/carrier/'],
  hoursOverrides: hand('open'),
  ...parts,
})

async function run(flow: RunnableFlow, script: string[], parts: Partial<CallDeps> = {}) {
  world = await startCallWorld(flow, parts)
  const call = world.dial({ script })
  const seen: SimulatedCallEvent[] = []
  call.on((event) => seen.push(event))
  await call.ended
  const record = await world.recordOf(call)
  const places = record.steps.map((step) => ('menuId' in step ? `${step.kind} ${step.menuId}` : step.kind))
  return { seen, places, ...record }
}

/** The power company; its first menu is another, because a script's first keys are for the first menu that asks. */
const company = (edit: (draft: Draft) => void = () => {}): Draft => {
  const draft = powerCompany()
  draft.ivr.rootMenuId = 'office'
  edit(draft)
  return draft
}
const spokenIn = ({ steps }: { steps: unknown[] }) => JSON.stringify(steps)

describe('a call through menus of every kind', () => {
  test('hears a message, is let in by the clock, types a number, confirms it, and is sent on by it', async () => {
    const draft = company((each) => {
      each.ivr.rootMenuId = 'hello'
      each.menus.push(menuOf('hello', { next: ['sub_menu', 'office'] }, { kind: 'message', promptText: 'Hello.' }))
    })
    const { places, outcome, steps } = await run(runnable(draft), ['1', '4711#', '1'])
    expect(places).toEqual([
      ...['answered', 'said hello', 'action hello', 'hours office', 'action office'],
      ...['prompt main_menu', 'input main_menu', 'action main_menu'],
      ...['prompt account', 'prompt account', 'input account', 'collected account', 'action account'],
      ...['branched important', 'action important', 'ended'],
    ])
    expect(steps).toContainEqual({
      ...{ kind: 'collected', menuId: 'account', variable: 'account', digits: '4711', length: 4 },
    })
    expect(outcome).toMatchObject({ kind: 'transferred', target: 'queue-vip' })
  })

  test('goes to voicemail where a hand has closed, and not where that hand was taken away in time', async () => {
    const closed = await run(runnable(company(), { hoursOverrides: hand('closed') }), [])
    expect(closed.outcome).toMatchObject({ kind: 'voicemail', mailbox: '1001' })
    await world.close()
    const open = company((draft) => {
      const allDay = [['00:00', '24:00']]
      const weekly = { mon: allDay, tue: allDay, wed: allDay, thu: allDay, fri: allDay, sat: allDay, sun: allDay }
      for (const menu of draft.menus) if (menu.kind === 'hours') menu.config = { time_zone: 'UTC', weekly }
    })
    const past = await run(runnable(open, { hoursOverrides: hand('closed', new Date(Date.now() - 1_000)) }), ['2'])
    expect(past.outcome).toMatchObject({ target: 'queue-sales' })
  })

  test('takes a number without terminator as soon as it has all its digits', async () => {
    const { steps } = await run(runnable(company()), ['*', '90812', '2', '9081', '1', '9'])
    expect(steps).toContainEqual({
      ...{ kind: 'collected', menuId: 'pin', variable: 'pin', digits: null, length: 4 },
    })
  })

  test('tells digits that are masked to nobody: no step, no log', async () => {
    const lines: string[] = []
    const logger = pino({ level: 'trace' }, { write: (line) => lines.push(line) })
    const draft = company((each) => {
      const main = each.menus.find(({ menuId }) => menuId === 'main_menu')
      if (main) main.promptText += ' {pin}'
      replaceOption(main, option('1', ['play_audio', '/nowhere/{pin}.wav']))
    })
    const record = await run(runnable(draft), ['*', '9081', '1', '1', '9'], { logger })
    expect(record.seen).toContainEqual(expect.objectContaining({ kind: 'transferred', destination: '9081' }))
    expect(spokenIn(record)).toContain('••••')
    expect(spokenIn(record)).not.toMatch(/9081|9 0 8 1/)
    expect(lines.join('')).toContain('a recording is missing')
    expect(lines.join('')).not.toMatch(/9081|9 0 8 1/)
  })

  test('speaks the language that the caller chose', async () => {
    const draft = company((each) => {
      each.ivr.rootMenuId = 'language'
    })
    const { steps } = await run(runnable(draft), ['2', '2'])
    const main = steps.find((step) => step.kind === 'prompt' && step.menuId === 'main_menu')
    expect(main).toMatchObject({ spoken: [{ text: 'Bonjour 1 5 5 5 1 2 3 4 5 6 7.' }] })
  })
})

describe('a full dial string', () => {
  const dialling = (allowed: string[]) => runnable(company(), { allowedDialStrings: allowed })
  const keys = ['1', '4713#', '1', '7', '2']

  test('with the number that was typed goes by the destination `dial` where it is allowed', async () => {
    const { seen, outcome } = await run(dialling(['sofia/gateway/carrier/']), keys)
    expect(seen).toContainEqual(expect.objectContaining({ kind: 'transferred', destination: 'dial' }))
    expect(outcome).toMatchObject({ target: 'sofia/gateway/carrier/4713' })
  })

  test('brings the caller back to the menu where it is not', async () => {
    const { steps, outcome } = await run(dialling(['sofia/gateway/other/']), keys)
    expect(steps).toContainEqual({
      ...{ kind: 'transferFailed', menuId: 'main_menu' },
      ...{ target: 'sofia/gateway/carrier/4713', cause: 'not_allowed' },
    })
    expect(outcome).toMatchObject({ target: 'queue-sales' })
  })
})

describe('a web service', () => {
  async function withService(answer: unknown) {
    const requests: { url: string | undefined; caller: unknown; body: string }[] = []
    const read = async (request: IncomingMessage) => {
      let body = ''
      for await (const part of request) body += part
      requests.push({ url: request.url, caller: request.headers['x-caller'], body })
    }
    service = createServer((request, response) => {
      void read(request).then(() => response.end(JSON.stringify(answer)))
    })
    await new Promise<void>((done) => service?.listen(0, '127.0.0.1', done))
    return { requests, host: `127.0.0.1:${(service.address() as AddressInfo).port}` }
  }

  test('gets what the caller typed, and its answer is spoken, kept and branched on', async () => {
    const { requests, host } = await withService({ tier: 'gold "1"' })
    const draft = draftOf(
      menuOf('ask', { done: ['sub_menu', 'look'] }, { kind: 'collect', config: { variable: 'account' } }),
      menuOf(
        'look',
        {
          next: [
            'http_api_call',
            `http://${host}/customers/{account}?from={caller_number}`,
            {
              ...{ method: 'POST', headers: { 'X-Caller': '{caller_number}' }, body: { account: '{account}' } },
              ...{ response_path: 'tier', save_as: 'tier', silent: true, next: { menu: 'sort' } },
            },
          ],
        },
        { kind: 'message', promptText: 'One moment.' },
      ),
      menuOf(
        'sort',
        { gold: ['sub_menu', 'main'], else: ['hangup', 'CALL_REJECTED'] },
        { kind: 'branch', config: { on: '{tier}', cases: [{ exit: 'gold', op: 'starts_with', value: 'gold' }] } },
      ),
      menuOf('main', { '1': ['hangup', 'NORMAL_CLEARING'] }, { promptText: 'You are {tier}. Press 1.' }),
    )
    const { steps, outcome } = await run(runnable(draft, { allowedHosts: [host] }), ['4711#', '1'])
    expect(requests).toEqual([
      { url: '/customers/4711?from=%2B15551234567', caller: '+15551234567', body: '{"account":"4711"}' },
    ])
    expect(spokenIn({ steps })).toContain('You are gold \\"1\\". Press 1.')
    expect(outcome).toMatchObject({ kind: 'hungUp', by: 'flow', cause: 'NORMAL_CLEARING' })
  })
})
