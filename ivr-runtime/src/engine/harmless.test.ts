import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answered, clock, flowOfDraft, playCall, played, press } from '../../test/play-call.ts'
import { draftOf, menuOf } from '../../test/power-company.ts'
import { destinationSchema } from '../domain/flow/destination.ts'
import { dialStringSchema } from '../domain/flow/dial-string.ts'
import { playableSchema } from '../domain/flow/play-audio.ts'
import { mailboxSchema } from '../domain/flow/voicemail.ts'
import { appArg } from '../ports/app-arg.ts'
import { expandVariables } from '../simulator/expand-variables.ts'
import type { Command } from './command.ts'
import type { Input } from './input.ts'

/** What a caller's telephone or a web service may send, with what means something to the switch among it. */
const hostile = fc.oneof(
  fc.string({
    unit: fc.oneof(
      fc.constantFrom('$', '{', '}', '(', ')', "'", '"', '\\', '^^', ';', '|', ',', ':_:', '\r\n', '\n', '\0', ' '),
      fc.constantFrom('${hostname()}', '$${x}', '%[a=b]', '[a=b]', '{a=b}', '<c>', '/', '..', '&', '@', '1', 'a', 'é'),
    ),
    maxLength: 12,
  }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.stringMatching(/^[A-Za-z0-9+_.-]{1,12}$/),
)

const flow = flowOfDraft(
  draftOf(
    menuOf(
      'main',
      {
        '1': ['transfer_queue', '{x}', { ring_seconds: 30 }],
        '2': ['transfer_queue', 'queue-{x}'],
        '3': ['transfer_extension', '{x}'],
        '4': ['transfer_extension', 'sofia/gateway/carrier/{x}'],
        '5': ['transfer_extension', 'sofia/internal/{x}@{caller_number}'],
        '6': ['voicemail', '{x}', { greeting: 'Hello {x}' }],
        '7': ['voicemail', 'box{x}'],
        '8': ['play_audio', '{x}'],
        '9': ['play_audio', '/recordings/{x}.wav'],
        '0': ['play_audio', 'library:{x}'],
        '*': ['http_api_call', 'https://api.example/', { save_as: 'x', silent: true }],
        '#': [
          'http_api_call',
          'https://api.example/{x}',
          { headers: { A: '{x}' }, body: '{x}', next: { menu: 'say' } },
        ],
      },
      { promptText: 'Hello {caller_number}. Press 1 2 3 4 5 6 7 8 9 0 * or #.' },
    ),
    menuOf('say', { next: ['sub_menu', 'hours'] }, { kind: 'message', promptText: '{x}' }),
    menuOf(
      'hours',
      { open: ['sub_menu', 'main'], closed: ['sub_menu', 'main'] },
      { kind: 'hours', config: { time_zone: 'UTC', weekly: { mon: [['00:00', '24:00']] } } },
    ),
  ),
)
const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '#']

/** A call in which both the caller's number and a web service's answer are hostile, up to the command of one key. */
const commandOf = (caller: string, value: string, key: string): Command | null =>
  playCall(flow, [press('*'), answered(value), press(key)], caller).command

/** How the lines of the socket would look: the whole argument on one, and nothing in it expanded by the switch. */
function expectHarmless(argument: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
  expect(argument).not.toMatch(/[\u0000-\u001f\u007f]/)
  expect(expandVariables(argument, new Map())).toBe(argument)
}

describe('whatever a caller or a web service sends', () => {
  it('a transfer goes to one word of the dialplan, or to one leg of the gateway that the flow names', () => {
    fc.assert(
      fc.property(hostile, hostile, fc.constantFrom(...keys), (caller, value, key) => {
        const command = commandOf(caller, value, key)
        if (command?.kind !== 'transfer') return
        const { target } = command
        if (target.includes('/')) {
          expect(dialStringSchema.safeParse(target).success).toBe(true)
          expect(target).toMatch(key === '4' ? /^sofia\/gateway\/carrier\/[^/@]+$/ : /^sofia\/internal\/[^/@]+@[^/@]+$/)
        } else expect(destinationSchema.safeParse(target).success).toBe(true)
        const argument = appArg`${target} XML default`.text
        expect(argument.split(' ')).toEqual([target, 'XML', 'default'])
        expectHarmless(argument)
      }),
      { numRuns: 1_000 },
    )
  })

  it('a message is left in one mailbox, and a recording is one file below no other', () => {
    fc.assert(
      fc.property(hostile, hostile, fc.constantFrom('6', '7', '8', '9', '0'), (caller, value, key) => {
        const command = commandOf(caller, value, key)
        if (command?.kind === 'voicemail') {
          expect(mailboxSchema.safeParse(command.mailbox).success).toBe(true)
          expectHarmless(appArg`default ${command.mailbox}`.text)
        }
        if (command?.kind === 'play') {
          expect(playableSchema.safeParse(command.file).success).toBe(true)
          expect(command.file.split('/')).not.toContain('..')
          if (key === '9') expect(command.file).toMatch(/^\/recordings\/.*\.wav$/)
          if (key === '0') expect(command.file).toMatch(/^library:[A-Za-z0-9][A-Za-z0-9_.-]*$/)
          expectHarmless(appArg`${command.file}`.text)
        }
      }),
      { numRuns: 1_000 },
    )
  })

  it('a web service is called where the flow says, and nothing else leaves the machine', () => {
    const inputs = (value: string): Input[] => [press('*'), answered(value), press('#')]
    fc.assert(
      fc.property(hostile, hostile, (caller, value) => {
        const { command } = playCall(flow, inputs(value), caller)
        if (command?.kind !== 'callApi') return
        expect(new URL(command.action.target).origin).toBe('https://api.example')
        expect(command.action.config.headers?.A).not.toMatch(/[\r\n\0]/)
      }),
      { numRuns: 1_000 },
    )
  })

  it('words are only spoken: no value is anything but text of an utterance, which no cache keeps', () => {
    fc.assert(
      fc.property(hostile, hostile, (caller, value) => {
        const said = playCall(flow, [press('*'), answered(value), press('#'), answered(value)], caller).command
        if (said?.kind !== 'announce') return
        expect(said.utterances.every(({ once }) => once)).toBe(true)
        const next = playCall(
          flow,
          [press('*'), answered(value), press('#'), answered(value), played, clock('2026-11-23T10:00:00Z')],
          caller,
        ).command
        expect(next).toMatchObject({ kind: 'ask', menuId: 'main', keys: expect.arrayContaining([...'1234567890*#']) })
        expect(next?.kind === 'ask' && next.utterances.every(({ once }) => once)).toBe(true)
      }),
    )
  })

  it('a hang-up cause is the flow’s own', () => {
    const draft = draftOf(menuOf('main', { '1': ['hangup', 'USER_BUSY'] }))
    expect(playCall(flowOfDraft(draft), [press('1')], '${x}').command).toEqual({ kind: 'hangup', cause: 'USER_BUSY' })
  })
})
