import { expect, test } from 'vitest'
import { goneAfterMs, type PagePresence, peopleHere } from './people.ts'

const page = (session: string, fields: Partial<PagePresence> = {}): PagePresence => ({
  session,
  personId: session,
  name: session,
  nodeId: null,
  at: 1_000,
  ...fields,
})

test('several pages of one person are one person, who is wherever one of them is', () => {
  const pages = [
    page('a', { personId: 'p', name: 'Anna', nodeId: 'menu:x' }),
    page('b', { personId: 'p', name: 'Anna', nodeId: 'menu:y' }),
    page('c', { personId: 'p', name: 'Anna' }),
  ]
  expect(peopleHere(pages, 'me', 1_000)).toMatchObject([{ name: 'Anna', nodeIds: ['menu:x', 'menu:y'] }])
})

test('own pages are nobody else, and who is not heard of is gone', () => {
  const pages = [page('a', { personId: 'me' }), page('b', { at: 1_000 }), page('c', { at: 9_000 })]
  expect(peopleHere(pages, 'me', 1_000 + goneAfterMs).map(({ name }) => name)).toEqual(['c'])
})
