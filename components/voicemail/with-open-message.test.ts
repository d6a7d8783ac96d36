import { expect, test } from 'vitest'
import { callerLabel, secondLabel, type Voicemail } from './voicemail.ts'
import { withOpenMessage } from './with-open-message.ts'

const message = (id: string, minute: number): Voicemail => ({
  id,
  callId: null,
  mailbox: '1001',
  callerNumber: '+15550100',
  callerName: null,
  durationMs: 4_000,
  receivedAt: new Date(Date.UTC(2026, 10, 21, 10, minute)),
  heardAt: null,
  ivrName: null,
  audioUrl: `/v1/voicemails/${id}/audio`,
})
const ids = (messages: readonly Voicemail[]) => messages.map(({ id }) => id).join(' ')

test.each([
  ['young', 9, 'young c b a'],
  ['middle', 3, 'c middle b a'],
  ['old', 0, 'c b a old'],
])('the message that is being heard stays where it stood: %s', (id, minute, expected) => {
  const messages = [message('c', 5), message('b', 2), message('a', 1)]
  const shown = withOpenMessage(messages, message(id, minute))
  expect(ids(shown)).toBe(expected)
  expect(shown.find((each) => each.id === id)?.heardAt).not.toBeNull()
})

test('a message that is there is not shown twice', () => {
  const messages = [message('b', 2), message('a', 1)]
  expect(withOpenMessage(messages, message('a', 1))).toBe(messages)
  expect(withOpenMessage(messages, null)).toBe(messages)
})

test.each([
  ['Ann Lee', '+15550100', 'Ann Lee', '+15550100'],
  ['+15550100', '+15550100', '+15550100', null],
  [null, '+15550100', '+15550100', null],
  [' ', '', 'Unknown caller', null],
])('the name %j and the number %j are shown as %j and %j', (callerName, callerNumber, label, second) => {
  expect(callerLabel({ callerName, callerNumber }, 'Unknown caller')).toBe(label)
  expect(secondLabel({ callerName, callerNumber })).toBe(second)
})
