import { expect, test } from 'vitest'
import { phoneCommand } from './phone-keys.ts'

const key = (name: string, held = {}) => ({ key: name, ctrlKey: false, metaKey: false, altKey: false, ...held })

test.each(['0', '7', '*', '#'])('%s is pressed while the call is on, and nothing otherwise', (digit) => {
  expect(phoneCommand(key(digit), true)).toEqual({ kind: 'press', digit })
  expect(phoneCommand(key(digit), false)).toBeNull()
})

test('Enter calls, Escape hangs up, H holds, M mutes', () => {
  expect(phoneCommand(key('Enter'), false)).toEqual({ kind: 'call' })
  expect(phoneCommand(key('Enter'), true)).toBeNull()
  expect(phoneCommand(key('Escape'), true)).toEqual({ kind: 'hangUp' })
  expect(phoneCommand(key('Escape'), false)).toBeNull()
  expect(phoneCommand(key('h'), true)).toEqual({ kind: 'hold' })
  expect(phoneCommand(key('M'), false)).toEqual({ kind: 'mute' })
})

test('with Ctrl, Alt or Cmd a key is the browser’s', () => {
  for (const held of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }]) {
    expect(phoneCommand(key('1', held), true)).toBeNull()
  }
})
