import { expect, test } from 'vitest'
import { fewAtOnce } from './few-at-once.ts'

/** Work that ends when told to. */
function heldWork() {
  const ends: (() => void)[] = []
  let running = 0
  let most = 0
  const work = async () => {
    running += 1
    most = Math.max(most, running)
    await new Promise<void>((end) => ends.push(end))
    running -= 1
  }
  return { work, endOne: () => ends.shift()?.(), most: () => most }
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 5))

test('some run, some wait, and more are refused', async () => {
  const inTurn = fewAtOnce({ maxAtOnce: 2, maxWaiting: 3, refusal: 'Full.' })
  const { work, endOne, most } = heldWork()
  const taken = Array.from({ length: 5 }, () => inTurn(work))
  await expect(inTurn(work)).rejects.toMatchObject({ code: 'too_many_requests', waitSec: 5 })
  for (let count = 0; count < 5; count += 1) {
    await settled()
    endOne()
  }
  await Promise.all(taken)
  expect(most()).toBe(2)
})

test('work that fails makes room for the next', async () => {
  const inTurn = fewAtOnce({ maxAtOnce: 1, maxWaiting: 1, refusal: 'Full.' })
  const fail = async () => {
    throw new Error('no')
  }
  await expect(Promise.allSettled([inTurn(fail), inTurn(fail)])).resolves.toHaveLength(2)
  expect(await inTurn(async () => 'done')).toBe('done')
})
