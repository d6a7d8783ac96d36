import { expect, test } from 'vitest'
import { callFilters, callQueryAddress, readCallQuery } from './call-query.ts'

const read = (address: string) => readCallQuery(new URLSearchParams(address))
const now = new Date(2026, 10, 21, 14, 30)

test('an address tells which calls, and comes back as it was', () => {
  const query = { search: '+1 202', ivr: 'support-hotline', menu: 'main_menu', disposition: 'failed', period: 'week' }
  expect(read(callQueryAddress(read(new URLSearchParams(query).toString())))).toEqual(query)
  expect(callQueryAddress({})).toBe('')
})

test('what nobody can choose is left out', () => {
  expect(read('ivr=No%20IVR&menu=%3Cb%3E&disposition=lost&period=century&first=now&search=%20&testCalls=no')).toEqual(
    {},
  )
})

test('a period is of days as people have them, today included', () => {
  expect(callFilters({ period: 'today' }, now)).toEqual({ from: new Date(2026, 10, 21).toISOString() })
  expect(callFilters({ period: 'week' }, now)).toEqual({ from: new Date(2026, 10, 15).toISOString() })
  expect(callFilters({ period: 'hour' }, now)).toEqual({ from: new Date(2026, 10, 21, 13, 30).toISOString() })
})

test('days of one’s own include the first and the last', () => {
  expect(callFilters({ period: 'days', first: '2026-11-01', last: '2026-11-30' }, now)).toEqual({
    from: new Date(2026, 10, 1).toISOString(),
    to: new Date(2026, 11, 1).toISOString(),
  })
  expect(callFilters({ period: 'days', first: '2026-11-01' }, now)).toEqual({
    from: new Date(2026, 10, 1).toISOString(),
  })
})
