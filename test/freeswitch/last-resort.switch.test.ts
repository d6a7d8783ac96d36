import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../../ivr-runtime/test/eventually.ts'
import { killRuntimes } from '../../ivr-runtime/test/runtime-process.ts'
import { wordsOf } from './caller.ts'
import { type FreeswitchWorld, openFreeswitchWorld } from './freeswitch-world.ts'
import { SwitchSocket } from './switch-socket.ts'

describe('a caller whom no handler serves', () => {
  let world: FreeswitchWorld
  beforeAll(async () => {
    world = await openFreeswitchWorld({ LAST_RESORT_MAILBOX: 'operator' })
  })
  afterEach(killRuntimes)
  afterAll(async () => {
    await world?.close()
  })

  const mailbox = () => readdir(join(world.switches.voicemailDir, 'default/operator')).catch(() => [])

  test('hears of it and may leave a message, while one who calls a little too early is served', async () => {
    const lost = await world.dial()
    await lost.hears('technical-difficulties')
    const early = await world.dial()
    await early.pause(2_000)
    await world.start()
    await early.hears('Main menu.')
    early.hangUp()
    await lost.hears('record-message')
    await lost.pause(5_500)
    lost.says(join(world.switches.wordsDir, 'mailbox-full.wav'))
    await lost.pause(3_000)
    lost.press('1')
    expect(wordsOf(await lost.heard())).toEqual(['technical-difficulties', 'greeting', 'record-message', 'goodbye'])
    expect(await lost.ended).toEqual({ by: 'others', cause: 'NORMAL_CLEARING' })
    await eventually(async () => expect(await mailbox()).toHaveLength(1))
  })

  test('of an IVR that has published nothing hears so without long silence', async () => {
    await world.db.query('UPDATE ivrs SET published_version = NULL WHERE id = $1', [world.ivr.ivrId])
    await world.start({ SPOOL_DIR: join(world.folder, 'another-spool') })
    const begunAt = performance.now()
    const caller = await world.dial()
    await caller.hears('technical-difficulties')
    expect(performance.now() - begunAt).toBeLessThan(20_000)
    caller.hangUp()
    await caller.ended
    await world.db.query('UPDATE ivrs SET published_version = 1 WHERE id = $1', [world.ivr.ivrId])
  })

  test('cannot command the switch either, nor can anybody else without its passwords', async () => {
    const { eventSocketPort, xmlRpcPort } = world.switches
    await expect(SwitchSocket.open(eventSocketPort, 'ClueCon')).rejects.toThrow('-ERR invalid')
    for (const path of ['RPC2', 'api/status', 'webapi/status', 'txtapi/status', '']) {
      const answer = await fetch(`http://127.0.0.1:${xmlRpcPort}/${path}`)
      expect([path, answer.status]).toEqual([path, 401])
    }
  })

  test('because its network may not call is refused', async () => {
    const caller = await world.dial('stranger')
    expect(await caller.ended).toEqual({ by: 'others', cause: 'CALL_REJECTED' })
    expect(await caller.heard()).toEqual([])
  })
})
