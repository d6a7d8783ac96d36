import { expect, test } from 'vitest'
import type { QueuedEdit } from '../state/edit-queue.ts'
import { keepEdits, tabGoneMs, takeKept } from './kept-edits.ts'

function memory(): Storage {
  const held = new Map<string, string>()
  return {
    get length() {
      return held.size
    },
    key: (at) => [...held.keys()][at] ?? null,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
    clear: () => held.clear(),
  }
}
const ours = { tenantId: 't', personId: 'p', ivrName: 'hotline' }
const edit = (id: string): QueuedEdit => ({
  id,
  change: { kind: 'setRoot', menuId: id },
  step: null,
  merge: false,
})

test('edits of a tab that is gone are taken over once, in order', () => {
  const storage = memory()
  keepEdits(storage, ours, 'second', [edit('c')], 2_000)
  keepEdits(storage, ours, 'first', [edit('a'), edit('b')], 1_000)
  expect(takeKept(storage, ours, 'now', 2_000)).toEqual([])
  const taken = takeKept(storage, ours, 'now', 2_000 + tabGoneMs)
  expect(taken.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  expect(takeKept(storage, ours, 'now', 9_000_000)).toEqual([])
})

test('nobody takes what is another person’s, of another organisation, of another IVR, or its own', () => {
  const storage = memory()
  keepEdits(storage, ours, 'tab', [edit('a')], 0)
  const late = 9_000_000
  for (const other of [{ personId: 'q' }, { tenantId: 'u' }, { ivrName: 'hot' }, { ivrName: 'hotline-2' }]) {
    expect(takeKept(storage, { ...ours, ...other }, 'now', late)).toEqual([])
  }
  expect(takeKept(storage, ours, 'tab', late)).toEqual([])
  expect(takeKept(storage, ours, 'now', late)).toHaveLength(1)
})

test('what was stored is not kept, and what cannot be read does no harm', () => {
  const storage = memory()
  keepEdits(storage, ours, 'tab', [edit('a')], 0)
  keepEdits(storage, ours, 'tab', [], 0)
  storage.setItem('designer-edits/t/p/hotline/x', '{broken')
  expect(takeKept(storage, ours, 'now', 9_000_000)).toEqual([])
})
