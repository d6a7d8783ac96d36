import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { eventually } from '../../test/eventually.ts'
import { before } from './before.ts'

const never = new Promise<never>(() => {})

describe('work before an end', () => {
  test('is what comes of it while the end is far', async () => {
    const { promise: end } = Promise.withResolvers<string>()
    expect(await before(end, Promise.resolve('work'))).toBe('work')
    await expect(before(end, Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  })

  test('gives way to the end, however many wait for it and whether it comes or has come', async () => {
    const { promise: end, resolve } = Promise.withResolvers<string>()
    const first = before(end, never)
    const second = before(end, never)
    resolve('end')
    expect(await Promise.all([first, second, before(end, never)])).toEqual(['end', 'end', 'end'])
    expect(await before(end, never)).toBe('end')
    expect(await before(Promise.resolve('over'), never)).toBe('over')
  })

  test('fails as the end fails', async () => {
    const { promise: end, reject } = Promise.withResolvers<string>()
    const waiting = before(end, never)
    reject(new Error('the end broke'))
    await expect(waiting).rejects.toThrow('the end broke')
  })

  test('is let go of while the end is still to come', async () => {
    setFlagsFromString('--expose-gc')
    const collectGarbage = runInNewContext('gc') as () => void
    const { promise: end, resolve } = Promise.withResolvers<string>()
    const results: WeakRef<object>[] = []
    for (let round = 0; round < 20; round++) {
      const ref = async () => new WeakRef((await before(end, Promise.resolve({ round }))) as object)
      results.push(await ref())
    }
    // A collection takes what nobody holds in its own time; what a race holds it never takes.
    await eventually(() => {
      collectGarbage()
      expect(results.filter((result) => result.deref() !== undefined)).toEqual([])
    })
    resolve('end')
  })
})
