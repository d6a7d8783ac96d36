import { expect, test, vi } from 'vitest'
import { changes } from './changes.ts'

test('what is pushed several times before it is taken arrives once', async () => {
  let push: (value: number) => void = () => undefined
  const values = changes<number>(new AbortController().signal, (given) => {
    push = given
    given(1)
    given(1)
    return []
  })
  expect((await values.next()).value).toBe(1)
  for (const value of [2, 3, 2, 3, 3]) push(value)
  expect((await values.next()).value).toBe(2)
  push(2)
  expect((await values.next()).value).toBe(3)
  expect((await values.next()).value).toBe(2)
})

test('a reader who waits is woken by the next value, and by the end', async () => {
  const end = new AbortController()
  const off = vi.fn()
  let push: (value: string) => void = () => undefined
  const values = changes<string>(end.signal, (given) => {
    push = given
    return [off]
  })
  const first = values.next()
  await new Promise((resolve) => setTimeout(resolve, 10))
  push('now')
  expect(await first).toEqual({ value: 'now', done: false })
  const second = values.next()
  await new Promise((resolve) => setTimeout(resolve, 10))
  expect(off).not.toHaveBeenCalled()
  end.abort()
  expect(await second).toEqual({ value: undefined, done: true })
  expect(off).toHaveBeenCalledOnce()
})
