import { expect, test } from 'vitest'
import { SignInThrottle } from './sign-in-throttle.ts'

function fail(throttle: SignInThrottle, times: number, address: (index: number) => string): void {
  for (let index = 0; index < times; index += 1) throttle.attempt('ann@example.com', address(index))
}

test('an attempt that nobody looked at does not count', () => {
  const throttle = new SignInThrottle(() => 0)
  for (let count = 0; count < 100; count += 1) {
    throttle.attempt('a@x.example', '192.0.2.1')
    throttle.withdraw('a@x.example', '192.0.2.1')
  }
  expect(throttle.waitMs('a@x.example', '192.0.2.1')).toBe(0)
})

test('eight wrong passwords from one address close the door for the rest of a quarter of an hour', () => {
  let now = 1_000
  const throttle = new SignInThrottle(() => now)
  fail(throttle, 7, () => '192.0.2.1')
  expect(throttle.waitMs('ann@example.com', '192.0.2.1')).toBe(0)
  fail(throttle, 1, () => '192.0.2.1')
  now += 60_000
  expect(throttle.waitMs('ann@example.com', '192.0.2.1')).toBe(14 * 60_000)
  expect(throttle.waitMs('ann@example.com', '192.0.2.2')).toBe(0)
  expect(throttle.waitMs('bob@example.com', '192.0.2.1')).toBe(0)
  now += 14 * 60_000
  expect(throttle.waitMs('ann@example.com', '192.0.2.1')).toBe(0)
})

test('guessing from many addresses closes the door for everyone', () => {
  const throttle = new SignInThrottle(() => 0)
  fail(throttle, 60, (index) => `192.0.2.${index}`)
  expect(throttle.waitMs('ann@example.com', '198.51.100.1')).toBe(15 * 60_000)
})

test('a right password forgives the mistakes made from the same address', () => {
  const throttle = new SignInThrottle(() => 0)
  fail(throttle, 7, () => '192.0.2.1')
  throttle.attempt('ann@example.com', '192.0.2.1')
  throttle.succeeded('ann@example.com', '192.0.2.1')
  fail(throttle, 7, () => '192.0.2.1')
  expect(throttle.waitMs('ann@example.com', '192.0.2.1')).toBe(0)
})
