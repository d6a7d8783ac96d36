import { describe, expect, test } from 'vitest'
import { wordsIn } from './testing/words-in.ts'

const english = wordsIn('en')
const german = wordsIn('de')

describe('a flow in words', () => {
  test('keys are themselves, exits have names, and cases those that people gave them', () => {
    expect(['t', 'i', '12', '*', '#', 'else', 'vip'].map(english.key)).toEqual([
      ...['No input', 'Wrong key', 'Key 12', 'Star', 'Hash', 'Otherwise', 'vip'],
    ])
    expect(['t', '#', '7', 'holiday'].map(german.key)).toEqual(['Keine Eingabe', 'Raute', 'Taste 7', 'Feiertag'])
    expect([english.keyOf('1', 'main'), german.keyOf('1', 'main')]).toEqual(['Key 1 of main', 'Taste 1 in main'])
  })

  test('an action is told by its target, or by what it does', () => {
    expect(english.does({ actionType: 'voicemail', actionTarget: '1001' })).toBe('Mailbox 1001')
    expect(english.does({ actionType: 'play_audio', actionTarget: 'library:welcome' })).toBe('welcome')
    expect(english.does({ actionType: 'play_audio', actionTarget: '/var/audio/hi.wav' })).toBe('hi.wav')
    expect(english.does({ actionType: 'http_api_call', actionTarget: 'https://api.example.com/a' })).toBe(
      'api.example.com',
    )
    expect(german.does({ actionType: 'hangup', actionTarget: 'USER_BUSY' })).toBe('Auflegen')
    expect([german.target('hangup', 'USER_BUSY'), german.target('hangup', 'Q850')]).toEqual(['Besetzt', 'Q850'])
  })

  test('an exit of a branch is told by its conditions, the verb where the language has it', () => {
    const config = {
      on: '{caller_number}',
      cases: [
        { exit: 'uk', op: 'starts_with', value: '+44' },
        { exit: 'uk', op: 'one_of', value: ['a', 'b'] },
        { exit: 'none', op: 'equals', value: '' },
        { exit: 'known', op: 'exists' },
      ],
    }
    const hints = (words: typeof english) =>
      ['uk', 'none', 'known', 'else'].map((exit) => words.exitHint({ kind: 'branch', config }, exit))
    expect(hints(english)).toEqual([
      'When it begins with +44, or is one of a, b',
      'When it is empty',
      'When it is known',
      'When no case applies',
    ])
    expect(hints(german)).toEqual([
      'Wenn der Wert mit +44 beginnt oder eines von a, b ist',
      'Wenn der Wert leer ist',
      'Wenn der Wert bekannt ist',
      'Wenn kein Fall zutrifft',
    ])
  })

  test('only what is taken when a number was entered says so', () => {
    const collect = { kind: 'collect' as const, config: null }
    expect(english.exitHint(collect, 'done')).toMatch(/^When the number was entered/)
    expect(english.exitHint(collect, 't')).toBe('')
  })
})
