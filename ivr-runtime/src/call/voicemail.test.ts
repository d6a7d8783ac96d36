import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type CallWorld, runnable, startCallWorld } from '../../test/call-world.ts'
import { supportHotline } from '../../test/support-hotline.ts'
import type { RunnableFlow } from '../ports/flow-source.ts'
import type { SimulatedCallEvent } from '../simulator/simulated-call-event.ts'

let world: CallWorld
let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'ominis-mailboxes-'))
})
afterEach(async () => {
  await world.close()
  await rm(dir, { recursive: true, force: true })
})

/** The hotline, whose key 5 leads to mailbox 1001. */
function hotline(actionConfig: { max_seconds?: number; greeting?: string } | null = null): RunnableFlow {
  const draft = supportHotline()
  const option = { digit: '5', actionType: 'voicemail', actionTarget: '1001', actionConfig, description: null }
  draft.menus[0]?.options.push(option)
  return runnable(draft)
}

type Given = {
  flow?: RunnableFlow
  says?: 'words' | 'nothing'
  speaksMs?: number
  /** The caller hangs up so long after the tone. */
  hangsUpAfterMs?: number
  variables?: Record<string, string>
  pace?: number
}

async function leave({ flow = hotline(), hangsUpAfterMs, variables, pace = 0, ...says }: Given = {}) {
  world = await startCallWorld(flow)
  const call = world.dial({
    callerNumber: '+15550100',
    callerName: 'Zoë Müller',
    script: ['5'],
    mailboxes: { dir, ...says },
    variables: { domain_name: 'pbx.example', ...variables },
    pace,
  })
  const seen: SimulatedCallEvent[] = []
  call.on((event) => {
    seen.push(event)
    if (event.kind === 'voicemail' && hangsUpAfterMs !== undefined)
      setTimeout(() => call.hangUp(), hangsUpAfterMs * pace)
  })
  const record = await world.recordOf(call)
  await call.ended
  return { ...record, seen, channelUuid: call.channelUuid }
}

test('a message is recorded with who left it, where it lies and how long it is', async () => {
  const { messages, outcome, channelUuid, start } = await leave()
  expect(outcome).toEqual({ kind: 'voicemail', mailbox: '1001', menuId: 'main_menu' })
  expect(messages).toEqual([
    {
      callId: start.callId,
      mailbox: '1001',
      callerNumber: '+15550100',
      callerName: 'Zoë Müller',
      filePath: expect.stringMatching(new RegExp(`^${dir}/pbx\\.example/1001/msg_[\\w-]+\\.wav$`)),
      switchUuid: channelUuid,
      durationMs: 3000,
      at: expect.any(Date),
    },
  ])
})

test('a caller who hangs up while speaking leaves a message, too', async () => {
  const given = { pace: 0.1, speaksMs: 60_000, hangsUpAfterMs: 3_000 }
  const { messages, outcome, hangupCause, seen } = await leave(given)
  expect(seen.at(-1)).toMatchObject({ kind: 'ended', by: 'caller' })
  expect(outcome?.kind).toBe('voicemail')
  expect(hangupCause).toBe('NORMAL_CLEARING')
  expect(messages).toHaveLength(1)
  expect(messages[0]?.durationMs).toBeGreaterThan(2_000)
  expect(messages[0]?.durationMs).toBeLessThan(10_000)
})

test('who hangs up at the tone has left nothing', async () => {
  const { messages, outcome } = await leave({ pace: 0.1, hangsUpAfterMs: 100 })
  expect(messages).toEqual([])
  expect(outcome?.kind).toBe('voicemail')
})

test('silence is not a message', async () => {
  const { messages, outcome } = await leave({ says: 'nothing' })
  expect(messages).toEqual([])
  expect(outcome?.kind).toBe('voicemail')
})

test('a message that was left while no handler was there is recorded by the next, and not asked for again', async () => {
  const { messages: first } = await leave()
  const filePath = first[0]?.filePath ?? ''
  expect(existsSync(filePath)).toBe(true)
  await world.close()
  const { messages, seen } = await leave({ variables: { voicemail_file_path: filePath, voicemail_account: '1001' } })
  expect(messages).toMatchObject([{ filePath, mailbox: '1001', durationMs: 3000 }])
  expect(seen.filter(({ kind }) => kind === 'voicemail')).toEqual([])
})

test("the flow's own greeting is said before the tone, and the last word after it", async () => {
  const greeting = 'You have reached the night desk. Please leave a message.'
  const { steps, seen, messages } = await leave({ flow: hotline({ greeting }) })
  const said = steps.flatMap((step) => (step.kind === 'said' ? step.spoken.map(({ text }) => text) : []))
  expect(said).toEqual([greeting, 'Goodbye.'])
  const kinds = seen.map(({ kind }) => kind)
  expect(kinds.lastIndexOf('playing')).toBeGreaterThan(kinds.indexOf('voicemail'))
  expect(messages).toHaveLength(1)
})

test('without one, the mailbox greets by itself', async () => {
  const { steps } = await leave()
  expect(steps.filter(({ kind }) => kind === 'said')).toEqual([])
})

test.each([
  [5, 5_000],
  [30, 20_000],
])('a caller who speaks for 20 s is cut short at a limit of %d s', async (max_seconds, durationMs) => {
  const { messages } = await leave({ flow: hotline({ max_seconds }), speaksMs: 20_000 })
  expect(messages[0]?.durationMs).toBe(durationMs)
})
