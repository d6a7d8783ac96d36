import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../../ivr-runtime/test/eventually.ts'
import { killRuntimes } from '../../ivr-runtime/test/runtime-process.ts'
import { type Caller, wordsOf } from './caller.ts'
import type { CallWorld } from './describe-calls.ts'

/** What becomes of callers when their handler goes: by `kill -9`, by SIGTERM, or because another takes its place. */
export function describeLostHandlers(by: string, open: () => Promise<CallWorld>): void {
  describe(`a handler that goes, by ${by}`, () => {
    let world: CallWorld
    beforeAll(async () => {
      world = await open()
    })
    afterEach(killRuntimes)
    afterAll(async () => {
      await world?.close()
    })

    async function inMenu(keys: string, words: string): Promise<Caller> {
      const caller = await world.dial()
      await caller.hears('Main menu.')
      caller.press(keys)
      await caller.hears(words)
      return caller
    }

    const callsOf = async ({ number }: Caller) =>
      (await world.db.query('SELECT resumes, outcome FROM calls WHERE caller_number = $1', [number])).rows

    test('killed in mid-prompt leaves every caller in the same menu, which they hear again, and loses no record', async () => {
      const first = await world.start()
      const [choosing, typing, waiting] = await Promise.all([
        inMenu('10', 'One, or twelve.'),
        inMenu('44', 'Your secret code.'),
        inMenu('12', 'Are you there?'),
      ])
      first.child.kill('SIGKILL')
      await first.exited
      // One of them is done with what the switch was doing, and waits for a handler.
      await waiting.pause(2_500)
      await world.start()
      await Promise.all([choosing.hears('One, or twelve.'), typing.hears('Your secret code.')])
      choosing.press('12')
      typing.press('4711')
      expect(wordsOf(await choosing.heard())).toEqual([
        ...['Main menu.', 'One, or twelve.', 'One, or twelve.', 'That makes a dozen.'],
      ])
      expect(wordsOf(await typing.heard())).toEqual([
        ...['Main menu.', 'Your secret code.', 'Your secret code.', 'Open sesame.'],
      ])
      expect(wordsOf(await waiting.heard()).at(-1)).toBe('We heard nobody.')
      for (const caller of [choosing, typing, waiting]) {
        expect((await caller.ended).by).toBe('others')
        await eventually(async () =>
          expect(await callsOf(caller)).toMatchObject([{ resumes: 1, outcome: { kind: 'hungUp', by: 'flow' } }]),
        )
      }
    })

    test('told to end lets its callers finish, while new ones go to the next', async () => {
      const first = await world.start({ DRAIN_MS: '30000' })
      const old = await inMenu('10', 'One, or twelve.')
      const second = await world.start()
      first.child.kill('SIGTERM')
      await eventually(async () => expect((await first.health()).status).toBe('draining'))
      const fresh = await inMenu('11', 'Star, or hash.')
      expect((await second.health()).activeCalls).toBe(1)
      old.press('12')
      fresh.press('*')
      expect(wordsOf(await old.heard())).toEqual(['Main menu.', 'One, or twelve.', 'That makes a dozen.'])
      expect(wordsOf(await fresh.heard())).toEqual(['Main menu.', 'Star, or hash.', 'A star is born.'])
      expect(await first.exited).toBe(0)
      for (const caller of [old, fresh]) {
        await eventually(async () => expect(await callsOf(caller)).toMatchObject([{ resumes: 0 }]))
      }
    })

    test('whose time to finish is over hands its callers to the next', async () => {
      const first = await world.start({ DRAIN_MS: '500' })
      const caller = await inMenu('10', 'One, or twelve.')
      await world.start()
      first.child.kill('SIGTERM')
      expect(await first.exited).toBe(0)
      await caller.hears('One, or twelve.')
      caller.press('12')
      expect(wordsOf(await caller.heard()).at(-1)).toBe('That makes a dozen.')
      await eventually(async () =>
        expect(await callsOf(caller)).toMatchObject([{ resumes: 1, outcome: { kind: 'hungUp', by: 'flow' } }]),
      )
    })

    test('replaced by one after another drops no call that goes on meanwhile', async () => {
      let current = await world.start({ DRAIN_MS: '20000' })
      let replacing = true
      const calls: Promise<string[]>[] = []
      const wholeCall = async () => {
        const caller = await inMenu('10', 'One, or twelve.')
        caller.press('12')
        return wordsOf(await caller.heard())
      }
      const dialling = (async () => {
        while (replacing) {
          calls.push(wholeCall())
          await new Promise((done) => setTimeout(done, 700))
        }
      })()
      for (let round = 0; round < 3; round++) {
        const next = await world.start({ DRAIN_MS: '20000' })
        current.child.kill('SIGTERM')
        await new Promise((done) => setTimeout(done, 700))
        current = next
      }
      replacing = false
      await dialling
      expect(calls.length).toBeGreaterThan(2)
      for (const heard of await Promise.all(calls)) {
        expect(heard).toEqual(['Main menu.', 'One, or twelve.', 'That makes a dozen.'])
      }
    })
  })
}
