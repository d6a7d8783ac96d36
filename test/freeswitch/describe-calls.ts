import { rm } from 'node:fs/promises'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../../ivr-runtime/test/eventually.ts'
import { killRuntimes } from '../../ivr-runtime/test/runtime-process.ts'
import { type Caller, wordsOf } from './caller.ts'
import { longPrompt, neverSpoken } from './flow-under-test.ts'
import type { RuntimeUnderTest } from './runtime-under-test.ts'

/** A runtime that answers `flowUnderTest`, and a way to call it. */
export type CallWorld = RuntimeUnderTest & { dial(): Promise<Caller> }

/**
 * What callers hear, whatever switch they call by: the same sentences hold for a real FreeSWITCH and for the simulator.
 * All calls are made at a time.
 */
export function describeCalls(by: string, open: () => Promise<CallWorld>): void {
  describe.concurrent(`calls by ${by}`, () => {
    let world: CallWorld
    beforeAll(async () => {
      world = await open()
      await world.start()
    })
    afterAll(async () => {
      await killRuntimes()
      await world?.close()
    })

    /** Calls and chooses in the main menu. */
    async function choose(keys: string): Promise<Caller> {
      const caller = await world.dial()
      await caller.hears('Main menu.')
      caller.press(keys)
      return caller
    }

    /** What the rest of the call is, after the main menu; the caller waits until others hang up. */
    async function rest(caller: Caller): Promise<string[]> {
      await caller.ended
      const [first, ...others] = wordsOf(await caller.heard())
      return first === 'Main menu.' && !others.includes(neverSpoken) ? others : [`${first} first`, ...others]
    }

    const outcome = ({ number }: Caller) => outcomeOf(world.db, number)

    describe.concurrent('a menu', () => {
      test('takes 1 after the time between keys where there is a 12 as well', async () => {
        const caller = await choose('10')
        await caller.hears('One, or twelve.')
        caller.press('1')
        expect(await rest(caller)).toEqual(['One, or twelve.', 'You took number one.'])
      })

      test('takes 12 at once', async () => {
        const caller = await choose('10')
        await caller.hears('One, or twelve.')
        caller.press('1')
        await caller.pause(300)
        caller.press('2')
        expect(await rest(caller)).toEqual(['One, or twelve.', 'That makes a dozen.'])
      })

      test.each([
        ['*', 'A star is born.'],
        ['#', 'Hash it is.'],
      ])('takes %s for a choice', async (key, words) => {
        const caller = await choose('11')
        await caller.hears('Star, or hash.')
        caller.press(key)
        expect(await rest(caller)).toEqual(['Star, or hash.', words])
      })

      test('is said again after silence, and then its exit t is taken', async () => {
        expect(await rest(await choose('12'))).toEqual(['Are you there?', 'Are you there?', 'We heard nobody.'])
      })

      test('says what was wrong, is said again, and takes its exit i after the last wrong key', async () => {
        const caller = await choose('13')
        await caller.hears('Only five is right.')
        caller.press('7')
        await caller.hears('Sorry, that is no choice.')
        await caller.hears('Only five is right.')
        caller.press('8')
        expect(await rest(caller)).toEqual([
          ...['Only five is right.', 'Sorry, that is no choice.', 'Only five is right.', 'Too many mistakes.'],
        ])
      })

      test('still takes the right key after a wrong one', async () => {
        const caller = await choose('13')
        await caller.hears('Only five is right.')
        caller.press('7')
        await caller.hears('Sorry, that is no choice.')
        caller.press('5')
        expect((await rest(caller)).at(-1)).toBe('High five.')
      })

      test('without exits says goodbye to silence and hangs up', async () => {
        const caller = await choose('14')
        expect(await rest(caller)).toEqual(['Nothing leads on.', 'Goodbye.'])
        expect(await caller.ended).toEqual({ by: 'others', cause: 'NORMAL_CLEARING' })
      })

      test('stops speaking at a key', async () => {
        const caller = await choose('15')
        await caller.hears(longPrompt)
        await caller.pause(1_000)
        caller.press('1')
        await caller.ended
        const [, long, one] = await caller.heard()
        expect([long?.name, one?.name]).toEqual([longPrompt, 'You took number one.'])
        expect(long?.heardMs).toBeGreaterThan(700)
        expect(long?.heardMs).toBeLessThan(2_500)
      })

      test('takes keys that were pressed ahead of it', async () => {
        const caller = await choose('101')
        expect((await rest(caller)).at(-1)).toBe('You took number one.')
      })

      test('that says nothing listens all the same', async () => {
        const caller = await choose('16')
        await caller.pause(1_500)
        caller.press('1')
        expect(await rest(caller)).toEqual(['You took number one.'])
      })

      test('whose audio file is gone is heard nevertheless', async () => {
        const caller = await world.dial()
        await caller.hears('Main menu.')
        await rm(fileOf(world, 'The file of this is deleted.'))
        caller.press('17')
        await caller.hears('The file of this is deleted.')
        caller.press('1')
        expect(await rest(caller)).toEqual(['The file of this is deleted.', 'You took number one.'])
      })

      test('is over when the caller hangs up', async () => {
        const caller = await choose('12')
        await caller.hears('Are you there?')
        caller.hangUp()
        expect(await caller.ended).toEqual({ by: 'caller', cause: 'NORMAL_CLEARING' })
        expect(await outcome(caller)).toMatchObject({ kind: 'hungUp', by: 'caller' })
      })
    })

    describe.concurrent('an action', () => {
      test.each([
        ['20', 'queue-sales', 'a queue'],
        ['21', '1001', 'an extension'],
        ['22', '+15550100', 'a dial string that is allowed'],
      ])('%s brings the caller to %s, %s', async (keys, words) => {
        const caller = await choose(keys)
        await caller.hears(words)
        expect(await rest(caller)).toEqual([words])
        expect((await outcome(caller)).kind).toEqual('transferred')
      })

      test.each([
        ['23', 'The line is busy.', 'is busy'],
        ['24', 'There is no answer.', 'does not answer'],
        ['25', 'Your call could not be connected.', 'cannot be reached'],
        ['26', 'Your call could not be connected.', 'may not be dialled'],
      ])('%s brings the caller back with words (%s) when the other side %s', async (keys, words) => {
        const caller = await choose(keys)
        await caller.hears(words)
        await caller.hears('Main menu.')
        caller.press('10')
        await caller.hears('One, or twelve.')
        caller.hangUp()
        expect(await rest(caller)).toEqual([words, 'Main menu.', 'One, or twelve.'])
        expect((await outcome(caller)).kind).toEqual('hungUp')
        // Once, after the transfer: no handler let go of the caller since.
        const { rows } = await world.db.query('SELECT resumes FROM calls WHERE caller_number = $1', [caller.number])
        expect(rows).toEqual([{ resumes: keys === '26' ? 0 : 1 }])
      })

      test('27 brings the caller elsewhere when a queue does not take the call and the option says where', async () => {
        expect(await rest(await choose('27'))).toEqual(['Your call could not be connected.', 'Something else instead.'])
      })

      test('31 speaks what a web service said, and the menu comes back', async () => {
        const caller = await choose('31')
        await caller.hears('The answer is here.')
        await caller.hears('Main menu.')
        caller.hangUp()
        expect(await rest(caller)).toEqual(['The answer is here.', 'Main menu.'])
      })

      test('32 says so when a web service does not answer', async () => {
        const caller = await choose('32')
        await caller.hears('The service is unavailable at the moment.')
        await caller.hears('Main menu.')
        caller.hangUp()
        expect(await rest(caller)).toEqual(['The service is unavailable at the moment.', 'Main menu.'])
      })

      test.each([
        ['33', 'a file'],
        ['36', 'a recording of the library'],
      ])('%s plays %s to its end and hangs up', async (key) => {
        const caller = await choose(key)
        await caller.ended
        const [, jingle] = await caller.heard()
        expect(jingle?.name).toBe('jingle')
        expect(jingle?.heardMs).toBeGreaterThan((jingle?.ofMs ?? 0) * 0.6)
      })

      test('34 goes on in the menu where a recording is missing', async () => {
        const caller = await choose('34')
        await caller.hears('Main menu.')
        caller.hangUp()
        expect(await rest(caller)).toEqual(['Main menu.'])
      })

      test('35 hangs up with its cause', async () => {
        const caller = await choose('35')
        expect(await caller.ended).toMatchObject({ by: 'others' })
        expect(await outcome(caller)).toMatchObject({ kind: 'hungUp', by: 'flow', cause: 'USER_BUSY' })
      })
    })

    describe.concurrent('another kind of menu', () => {
      test.each([
        ['40', 'Welcome, come in.', 'open'],
        ['41', 'Come back tomorrow.', 'closed'],
        ['42', 'Happy holidays.', 'a holiday'],
        ['45', 'Nice to have you back.', 'known by the caller’s number'],
        ['47', 'A lady speaks now.', 'in another voice'],
      ])('%s leads to "%s": %s', async (keys, words) => {
        expect(await rest(await choose(keys))).toEqual([words])
      })

      test('collects a number, says it again, and goes on when it is confirmed', async () => {
        const caller = await choose('43')
        await caller.hears('Your account number.')
        caller.press('1234#')
        await caller.hears('Press 1 to confirm, or 2 to enter it again.')
        caller.press('2')
        await caller.hears('Your account number.')
        caller.press('5678#')
        await caller.hears('Press 1 to confirm, or 2 to enter it again.')
        caller.press('1')
        await caller.ended
        const { rows } = await world.db.query(
          `SELECT detail FROM call_steps s JOIN calls c ON c.id = s.call_id WHERE c.caller_number = $1 AND s.kind = 'collected'`,
          [caller.number],
        )
        expect(rows.map(({ detail }) => detail)).toMatchObject([{ variable: 'account', digits: '5678', length: 4 }])
      })

      test.each([
        ['4711', 'Open sesame.'],
        ['1147', 'Stay outside.'],
      ])('branches on the digits %s, which no record has', async (code, words) => {
        const caller = await choose('44')
        await caller.hears('Your secret code.')
        caller.press(code)
        expect(await rest(caller)).toEqual(['Your secret code.', words])
        const { rows } = await world.db.query(
          `SELECT s.detail::text AS step FROM call_steps s JOIN calls c ON c.id = s.call_id WHERE c.caller_number = $1`,
          [caller.number],
        )
        expect(rows.filter(({ step }) => step.includes(code))).toEqual([])
      })

      test.each([
        ['1', 'Bonjour tout le monde.'],
        ['2', 'English it stays.'],
      ])('goes on in the language that key %s chooses', async (key, words) => {
        const caller = await choose('46')
        await caller.hears('Choose a language.')
        caller.press(key)
        expect(await rest(caller)).toEqual(['Choose a language.', words])
      })
    })
  })
}

/** How a call ended by its record, which is written a little after. */
const outcomeOf = (db: pg.Pool, number: string): Promise<{ kind: string }> =>
  eventually(async () => {
    const { rows } = await db.query('SELECT outcome FROM calls WHERE caller_number = $1 AND outcome IS NOT NULL', [
      number,
    ])
    expect(rows).toHaveLength(1)
    return rows[0].outcome
  })

function fileOf({ words }: RuntimeUnderTest, text: string): string {
  const found = [...words.files].find(([, name]) => name === text)
  if (!found) throw new Error(`No file says "${text}".`)
  return found[0]
}
