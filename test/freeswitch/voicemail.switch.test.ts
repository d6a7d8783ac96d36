import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FlowOption } from '../../ivr-runtime/src/domain/flow/flow.ts'
import { eventually } from '../../ivr-runtime/test/eventually.ts'
import { publish } from '../../ivr-runtime/test/ivr-in-database.ts'
import { killRuntimes } from '../../ivr-runtime/test/runtime-process.ts'
import { XmlRpcSwitchControl } from '../../server/adapters/freeswitch/xml-rpc-switch-control.ts'
import { freePort } from '../../server/start/free-port.ts'
import { wordsOf } from './caller.ts'
import { type FreeswitchWorld, openFreeswitchWorld } from './freeswitch-world.ts'
import type { RunningRuntime } from './runtime-under-test.ts'

type Row = {
  call_id: string
  mailbox: string
  caller_number: string
  file_path: string
  switch_uuid: string
  duration_ms: number
}

/** What is said in a test must be known to those who listen. */
const greeting = 'High five.'

const toMailbox = (key: string, mailbox: string, config: object | null = null): FlowOption =>
  ({ key, description: null, action: { type: 'voicemail', target: mailbox, config } }) as FlowOption

const options = [
  toMailbox('61', 'hung-up'),
  toMailbox('62', 'by-key'),
  toMailbox('63', 'greeted', { greeting, max_seconds: 5 }),
  toMailbox('64', 'silent'),
  toMailbox('65', 'short'),
  toMailbox('66', 'nobody-has-it'),
  toMailbox('67', 'hushed'),
  toMailbox('68', 'kept'),
]

/** Of every test its own mailbox, so that they may run at a time. */
describe.concurrent('a message, by FreeSWITCH', () => {
  let world: FreeswitchWorld
  let runtime: RunningRuntime
  let control: XmlRpcSwitchControl
  let spoken: string
  beforeAll(async () => {
    const port = await freePort('127.0.0.1')
    const password = randomBytes(12).toString('hex')
    world = await openFreeswitchWorld({
      MAILBOXES: 'hung-up by-key greeted silent short hushed kept',
      XML_RPC_PORT: String(port),
      XML_RPC_USER: 'dashboard',
      XML_RPC_PASSWORD: password,
    })
    control = new XmlRpcSwitchControl({ url: `http://127.0.0.1:${port}/RPC2`, user: 'dashboard', password })
    const [main, ...others] = world.flow.menus
    if (main?.kind !== 'menu') throw new Error('the main menu is none')
    const menus = [{ ...main, options: [...main.options, ...options] }, ...others]
    await publish(world.db, world.ivr.ivrId, 2, { ...world.flow, menus })
    runtime = await world.start()
    spoken = join(world.folder, 'sounds/jingle.wav')
  })
  afterAll(async () => {
    await killRuntimes()
    await world?.close()
  })

  async function choose(keys: string) {
    const caller = await world.dial()
    await caller.hears('Main menu.')
    caller.press(keys)
    return caller
  }
  const rowsOf = async (mailbox: string): Promise<Row[]> =>
    (await world.db.query('SELECT * FROM voicemails WHERE mailbox = $1', [mailbox])).rows
  const rowOf = (mailbox: string): Promise<Row> =>
    eventually(async () => {
      const rows = await rowsOf(mailbox)
      expect(rows).toHaveLength(1)
      return rows[0] as Row
    })
  const outcomeOf = (number: string): Promise<unknown> =>
    eventually(async () => {
      const query = 'SELECT outcome FROM calls WHERE caller_number = $1 AND outcome IS NOT NULL'
      const { rows } = await world.db.query(query, [number])
      expect(rows).toHaveLength(1)
      return rows[0].outcome
    })
  const heldIn = async (mailbox: string) => {
    const held = await control.listMessages({ mailbox, domain: 'default' })
    if (held.kind !== 'done') throw new Error(`the switch did not list: ${held.reason}`)
    return held.messages
  }
  const newIn = (mailbox: string) => world.switches.ivr.socket.api(`vm_boxcount ${mailbox}@default|new`)

  test('is recorded when the caller hangs up in it', async () => {
    const caller = await choose('61')
    await caller.pause(8_000)
    caller.says(spoken)
    await caller.pause(2_500)
    caller.hangUp()
    const row = await rowOf('hung-up')
    expect(row.caller_number).toBe(caller.number)
    expect(row.file_path).toMatch(new RegExp(`^${world.switches.voicemailDir}/default/hung-up/msg_[\\w-]+\\.wav$`))
    expect(existsSync(row.file_path)).toBe(true)
    expect(row.duration_ms).toBeGreaterThan(1_000)
    expect(row.duration_ms).toBeLessThan(12_000)
    const { rows } = await world.db.query('SELECT outcome, hung_up_by FROM calls WHERE id = $1', [row.call_id])
    expect(rows).toMatchObject([{ outcome: { kind: 'voicemail', mailbox: 'hung-up' } }])
    expect(await heldIn('hung-up')).toEqual([{ uuid: row.switch_uuid, filePath: row.file_path }])
  })

  test('ends with a key, and the caller is hung up', async () => {
    const caller = await choose('62')
    await caller.pause(8_000)
    caller.says(spoken)
    await caller.pause(2_500)
    caller.press('#')
    expect(await caller.ended).toMatchObject({ by: 'others', cause: 'NORMAL_CLEARING' })
    expect((await rowOf('by-key')).duration_ms).toBeGreaterThan(1_000)
  })

  test("begins after the flow's own greeting, and ends at the flow's own limit, however long the caller speaks", async () => {
    const caller = await choose('63')
    await caller.hears(greeting)
    for (let pause = 0; pause < 6; pause++) {
      await caller.pause(1_500)
      caller.says(spoken)
    }
    expect(await caller.ended).toMatchObject({ by: 'others' })
    const { duration_ms } = await rowOf('greeted')
    expect(duration_ms).toBeGreaterThan(3_900)
    expect(duration_ms).toBeLessThan(6_600)
    expect(wordsOf(await caller.heard()).slice(0, 2)).toEqual(['Main menu.', greeting])
  })

  test('in which nobody speaks is kept by nobody', async () => {
    const caller = await choose('64')
    expect(await caller.ended).toMatchObject({ by: 'others' })
    await eventually(async () => expect(await heldIn('silent')).toEqual([]))
    expect(await rowsOf('silent')).toEqual([])
    expect(await newIn('silent')).toBe('0')
  })

  test('in which nobody speaks is kept by nobody, also when the caller hangs up', async () => {
    const caller = await choose('67')
    await caller.pause(10_000)
    caller.hangUp()
    expect(await outcomeOf(caller.number)).toMatchObject({ kind: 'voicemail' })
    await eventually(async () => {
      expect(await readdir(join(world.switches.voicemailDir, 'default/hushed'))).toEqual([])
      expect(await heldIn('hushed')).toEqual([])
    })
    expect(await rowsOf('hushed')).toEqual([])
  })

  test('that is cut off at the tone is none', async () => {
    const caller = await choose('65')
    await caller.pause(1_000)
    caller.hangUp()
    expect(await outcomeOf(caller.number)).toMatchObject({ kind: 'voicemail' })
    expect(await rowsOf('short')).toEqual([])
    expect(await heldIn('short')).toEqual([])
  })

  test('for a mailbox that the switch does not have is not taken, and the log says so', async () => {
    const caller = await choose('66')
    expect(await caller.ended).toMatchObject({ by: 'others' })
    await eventually(() => expect(runtime.out.log).toContain('does it have this mailbox?'))
    expect(await rowsOf('nobody-has-it')).toEqual([])
  })

  test('is heard, new again and deleted with the switch, too, whose lamps follow', async () => {
    const caller = await choose('68')
    await caller.pause(8_000)
    caller.says(spoken)
    await caller.pause(2_500)
    caller.hangUp()
    const row = await rowOf('kept')
    const message = { mailbox: 'kept', domain: 'default', uuid: row.switch_uuid }
    expect(await newIn('kept')).toBe('1')
    expect(await control.markMessage(message, true)).toEqual({ kind: 'done' })
    expect(await newIn('kept')).toBe('0')
    expect(await control.markMessage(message, false)).toEqual({ kind: 'done' })
    expect(await newIn('kept')).toBe('1')
    expect(await control.deleteMessage(message)).toEqual({ kind: 'done' })
    expect(await heldIn('kept')).toEqual([])
    expect(existsSync(row.file_path)).toBe(false)
    expect(await control.deleteMessage(message)).toEqual({ kind: 'done' })
  })
})

test('a message that a caller ends while the handler is dead is recorded by the next, and not asked for again', async () => {
  const world = await openFreeswitchWorld({ MAILBOXES: '1001' })
  try {
    const first = await world.start()
    const caller = await world.dial()
    await caller.hears('Main menu.')
    caller.press('30')
    await caller.pause(8_000)
    first.child.kill('SIGKILL')
    await first.exited
    caller.says(join(world.folder, 'sounds/jingle.wav'))
    await world.start()
    await caller.pause(2_500)
    caller.press('#')
    expect(await caller.ended).toMatchObject({ by: 'others', cause: 'NORMAL_CLEARING' })
    await eventually(async () => {
      const { rows } = await world.db.query(
        `SELECT v.mailbox, c.outcome->>'kind' AS kind, c.resumes FROM voicemails v JOIN calls c ON c.id = v.call_id`,
      )
      expect(rows).toEqual([{ mailbox: '1001', kind: 'voicemail', resumes: 1 }])
    })
    expect(await world.switches.ivr.socket.api('vm_boxcount 1001@default|new')).toBe('1')
  } finally {
    await killRuntimes()
    await world.close()
  }
})
