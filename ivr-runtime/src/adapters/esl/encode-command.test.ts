import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CommandReader } from '../../simulator/command-reader.ts'
import { encodeCommand } from './encode-command.ts'

test('a command reads back as the one command that was meant, whatever is put into it', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('a\n\nexit\n\n', 'x\r\nEvent-UUID: other', '\nexecute-app-name: system', 'José\r'),
  )
  fc.assert(
    fc.property(nasty, nasty, (app, arg) => {
      const bytes = Buffer.from(
        encodeCommand('sendmsg 1', { 'call-command': 'execute', app: `a${app}`, arg: `b${arg}` }),
      )
      const reader = new CommandReader()
      const commands = reader.push(bytes)
      expect(commands).toHaveLength(1)
      expect(reader.midCommand).toBe(false)
      expect([...(commands[0]?.headers.keys() ?? [])]).toEqual(['call-command', 'app', 'arg'])
      expect(commands[0]?.headers.get('call-command')).toBe('execute')
    }),
    { numRuns: 1000 },
  )
}, 30_000)
