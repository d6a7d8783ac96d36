import { describe, expect, it } from 'vitest'
import { parseLogLine } from './log-line.ts'

describe('a line of the log', () => {
  it('shows the message and what else it says, without what every line says', () => {
    const text = JSON.stringify({ level: 30, time: 0, ivr: 'support', pid: 7, eslPort: 8084, msg: 'ready for calls' })
    expect(parseLogLine(text)).toMatchObject({ level: 'info', message: 'ready for calls', details: 'eslPort=8084' })
  })
  it('shows the day and the time', () => {
    expect(parseLogLine('{"time":"2026-11-20T12:31:08.292Z","msg":"x"}').time).toMatch(/^\d\d Nov \d\d:\d\d:08$/)
  })
  it('tells warnings and errors, written as numbers or as names', () => {
    const levelOf = (level: number | string) => parseLogLine(JSON.stringify({ level, msg: 'x' })).level
    expect([20, 40, 'warn', 50, 'fatal'].map(levelOf)).toEqual(['info', 'warning', 'warning', 'error', 'error'])
  })
  it('keeps what is nested', () => {
    expect(parseLogLine(JSON.stringify({ msg: 'x', err: { code: 'E' } })).details).toBe('err={"code":"E"}')
  })
  it.each(['Error: cannot listen', '', '{"level":30}', '[1]'])(
    'comes through as it is when it is not JSON: %j',
    (text) => {
      expect(parseLogLine(text)).toEqual({ time: '', level: 'info', message: text, details: '' })
    },
  )
})
