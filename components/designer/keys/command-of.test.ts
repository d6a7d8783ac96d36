import { expect, test } from 'vitest'
import { commandOf, type Pressed } from './command-of.ts'
import { keyCommands } from './key-commands.ts'

const press = (key: string, held: Partial<Pressed> = {}) =>
  commandOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held })

test('a key means its command, whatever Caps Lock says', () => {
  expect(press('n')).toBe('addMenu')
  expect(press('N')).toBe('addMenu')
  expect(press('F2')).toBe('rename')
  expect(press(' ')).toBe('pan')
})

test('with Ctrl, ⌘ or Shift it means another one, or none', () => {
  expect(press('z', { ctrlKey: true })).toBe('undo')
  expect(press('z', { metaKey: true })).toBe('undo')
  expect(press('Z', { ctrlKey: true, shiftKey: true })).toBe('redo')
  expect(press('ArrowUp')).toBe('walkUp')
  expect(press('ArrowUp', { shiftKey: true })).toBe('nudgeUp')
  expect(press('n', { ctrlKey: true })).toBeNull()
  expect(press('n', { altKey: true })).toBeNull()
  expect(press('Tab', { shiftKey: true })).toBeNull()
})

test('signs are known with and without Shift, as keyboards differ', () => {
  expect(press('?', { shiftKey: true })).toBe('help')
  expect(press('+')).toBe('zoomIn')
  expect(press('+', { shiftKey: true })).toBe('zoomIn')
})

test('no key means two commands', () => {
  const keys = Object.values(keyCommands).flatMap((command): readonly string[] => command.keys)
  expect(keys.length).toBe(new Set(keys).size)
})
