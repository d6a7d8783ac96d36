import { expect, test } from 'vitest'
import { sessionTokenOf } from './session-cookie.ts'

test('the session token is found among other cookies, whole or in pieces', () => {
  expect(sessionTokenOf('theme=dark; ominis.session=abc=; x=1')).toBe('abc=')
  expect(sessionTokenOf('ominis.session.1=B; ominis.session.0=A; ominis.session.10=K; ominis.session.2=C')).toBe('ABCK')
})

test('without a session cookie there is no token', () => {
  for (const header of [null, undefined, '', 'ominis.session=', 'xominis.session=abc', ';;=']) {
    expect(sessionTokenOf(header)).toBeNull()
  }
})
