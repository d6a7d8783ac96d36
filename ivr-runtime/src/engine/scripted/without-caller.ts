import type { Lack } from '../../domain/call/test-finding.ts'
import { mockOf, type TestSettings } from '../../domain/call/test-settings.ts'
import type { Command } from '../command.ts'
import type { Input } from '../input.ts'
import { mockedAnswer } from './mocked-answer.ts'

/** What comes of the outstanding command; null where the caller, or whoever is called, has the word. */
export function withoutCaller(
  settings: TestSettings,
  { command, typed }: { command: Command | null; typed: string },
): Input | { lack: Lack } | null {
  switch (command?.kind) {
    case undefined:
    case 'ask':
    case 'transfer':
      return null
    case 'answer':
      return { kind: 'answered' }
    case 'announce':
    case 'play':
      return { kind: 'played', found: true, ...(typed !== '' && { key: typed.slice(0, 1) }) }
    case 'say':
      return { kind: 'played', found: true }
    case 'readClock': {
      const { menuId } = command
      const override = settings.hours[menuId] ?? null
      if (settings.clock === null && override === null) return { lack: { kind: 'clock', menuId } }
      return { kind: 'clock', nowMs: Date.parse(settings.clock ?? '1970-01-01T00:00:00Z'), override }
    }
    case 'callApi': {
      const { menuId, key, action } = command
      const mock = mockOf(settings, menuId, key)
      if (!mock) return { lack: { kind: 'mock', menuId, key } }
      return { kind: 'apiAnswered', answer: mockedAnswer(mock, action.config) }
    }
    case 'voicemail':
    case 'hangup':
      return { kind: 'left' }
  }
}
