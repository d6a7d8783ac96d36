import { expect, test } from 'vitest'
import { historyTextsIn } from '../diff/testing/history-texts-in.ts'
import { emptyForm } from '../inspector/form-store.ts'
import { emptyQueue, type QueuedEdit } from '../state/edit-queue.ts'
import { saveStatus } from './save-words.ts'

const edit: QueuedEdit = { id: '1', change: { kind: 'setRoot', menuId: 'm' }, step: null, merge: false }
const typed = { ...emptyForm, changes: { promptText: 'Hi' } }
type Status = Parameters<typeof saveStatus>
const words = (queue: Status[0], forms: Status[1], online: boolean) =>
  saveStatus(queue, forms, online, historyTextsIn('en')).words

test('says whether everything is stored, and why not', () => {
  expect(words(emptyQueue, [emptyForm], true)).toBe('Saved')
  expect(words({ ...emptyQueue, edits: [edit] }, [], true)).toBe('Saving…')
  expect(words(emptyQueue, [typed], true)).toBe('Not saved yet')
  expect(words(emptyQueue, [{ ...typed, errors: { promptText: 'is too long' } }], true)).toBe('Not saved: is too long')
  expect(words(emptyQueue, [{ ...typed, failure: 'No such menu.' }], true)).toBe('Not saved: No such menu.')
  const dispute = { by: 'Anna', conflicts: [], decide: () => undefined }
  expect(words({ ...emptyQueue, edits: [edit], dispute }, [], true)).toBe('Not saved: Anna changed the same')
})

test('counts what waits for the connection', () => {
  const edits = [edit, edit, edit]
  expect(words({ ...emptyQueue, edits, offline: true }, [], true)).toBe('Offline – 3 changes wait')
  expect(words({ ...emptyQueue, edits: [edit] }, [], false)).toBe('Offline – 1 change waits')
  expect(words(emptyQueue, [], false)).toBe('Offline')
})
