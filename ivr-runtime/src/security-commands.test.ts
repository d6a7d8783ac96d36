import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CallWorld, flowOf, startCallWorld } from '../test/call-world.ts'
import { draftOf, menuOf } from '../test/power-company.ts'
import { callFromScriptedSwitch } from '../test/scripted-switch.ts'
import type { ApiAnswer } from './ports/api-client.ts'
import { expandVariables } from './simulator/expand-variables.ts'
import { splitArguments } from './simulator/split-arguments.ts'

// Whatever callers, their switch and web services send: what goes back over the socket is the commands that the flow means, one
// by one, and nothing in their arguments is more than text.

const nasty = fc.oneof(
  fc
    .array(
      fc.constantFrom(
        ...[
          '$',
          '{',
          '}',
          '(',
          ')',
          "'",
          '"',
          '\\',
          '^^',
          ';',
          '|',
          ',',
          '!',
          ':_:',
          '\r\n',
          '\n',
          '\n\n',
          '\r',
          '\0',
          ' ',
        ],
        ...[
          '${hostname()}',
          '$${x}',
          '%[a=b]',
          '[a=b]',
          '{a=b}',
          '<c>',
          '/',
          '..',
          '&',
          '@',
          '1',
          'a',
          'é',
          '\u2028',
          '💥',
        ],
        ...[
          '\n\nsendmsg\ncall-command: execute\nexecute-app-name: system\n\n',
          '\n\napi system id\n\n',
          '\n\nexit\n\n',
        ],
        ...[' XML public', ';system=x', 'file_string://a!b', 'shell_stream://id', '${system(id)}', '%0a%0aexit%0a%0a'],
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.stringMatching(/^[A-Za-z0-9+_.-]{1,12}$/),
)

const flow = flowOf(
  draftOf(
    menuOf(
      'ask',
      { done: ['sub_menu', 'main'] },
      { kind: 'collect', config: { variable: 'typed', min_digits: 1, max_digits: 20 } },
    ),
    menuOf(
      'main',
      {
        '1': ['http_api_call', 'https://api.example/{typed}', { save_as: 'said', tts_template: 'It says {value}.' }],
        '2': ['transfer_queue', 'queue-{said}'],
        '3': ['transfer_extension', '{said}'],
        '4': ['transfer_extension', 'sofia/gateway/carrier/{said}'],
        '5': ['transfer_extension', 'sofia/gateway/carrier/{caller_number}'],
        '6': ['voicemail', '{said}', { greeting: 'Hello {said}', max_seconds: 30 }],
        '7': ['play_audio', '{said}'],
        '8': ['play_audio', '/recordings/{typed}.wav'],
        '9': ['transfer_extension', '{typed}'],
        '0': ['sub_menu', 'main', { set: { said: '{called_number}{caller_number}' } }],
      },
      { promptText: 'Hello {caller_number}, {said}, {typed}. Press 1 2 3 4 5 6 7 8 9 0.', maxRetries: 2 },
    ),
  ),
)

let world: CallWorld
let said = ''
const asked: string[] = []
beforeAll(async () => {
  const runnable = {
    version: 1,
    flow,
    allowedHosts: [],
    allowedDialStrings: ['sofia/gateway/carrier/'],
    hoursOverrides: new Map(),
  }
  const prompt = async (request: { text: string; voice: string; language: string; model: string }) => ({
    ...{ ...request, file: '/audio/0a1b.wav', hash: '0a1b', engine: 'flite', durationMs: 1, fromCache: true },
    fallbackReason: null,
  })
  world = await startCallWorld(runnable, {
    speech: { prompt },
    passingSpeech: { prompt },
    recordings: { fileOf: () => '/library/2c3d.wav' },
    api: {
      async call({ target }): Promise<ApiAnswer> {
        asked.push(target)
        return { kind: 'answered', status: 200, latencyMs: 1, value: said }
      },
    },
  })
})
afterAll(() => world.close())

const word = '[A-Za-z0-9+*#][A-Za-z0-9_.@+*#-]*'
/** What each application of a call may be given, and nothing else. */
const grammar: Record<string, RegExp> = {
  answer: /^$/,
  play_and_get_digits:
    /^\d+ \d+ 1 \d+ [none#*]+ (?:silence|\/audio\/0a1b\.wav|file_string:\/\/[\w/.!]+) silence_stream:\/\/250 ivr_digits \S+ \d+$/,
  playback: /^%\[playback_terminators=\w+\](?!.*:\/\/)(?!.*\.\.\/)[^|!{}[\]<>'"\\]+$/,
  transfer: new RegExp(`^(?:dial|${word}) XML default$`),
  multiset: /^\^\^;[\w]*=?[^'"${}\\]*$/,
  voicemail: /^default \$\{domain_name\} [A-Za-z0-9][A-Za-z0-9_.-]*$/,
  hangup: /^[A-Z_]+$/,
}
const greeting = ['connect', 'linger 10', 'myevents json']

function judge(uuid: string, received: string): string[] {
  expect(received.endsWith('\n\n')).toBe(true)
  const commands = received.slice(0, -2).split('\n\n')
  expect(commands.slice(0, 3)).toEqual(greeting)
  const api = new RegExp(`^api uuid_setvar ${uuid} (?:ominis_\\w+) ([\\w.@:+/-]*)$`)
  const carriers = commands.filter((command) => command.includes(' ominis_dial '))
  for (const command of carriers) expect(command).toMatch(/ ominis_dial sofia\/gateway\/carrier\/\+?[A-Za-z0-9_.-]+$/)
  return commands.slice(3).flatMap((command) => {
    if (command.startsWith('api ')) {
      expect(command).toMatch(api)
      return []
    }
    const lines = command.split('\n')
    expect(lines[0]).toBe(`sendmsg ${uuid}`)
    const headers = new Map(
      lines.slice(1).map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)]),
    )
    const expected = ['call-command', 'execute-app-name', 'execute-app-arg', 'event-lock', 'Event-UUID']
    expect(lines.slice(1).map((line) => line.slice(0, line.indexOf(':')))).toEqual(
      expected.filter((name) => headers.has(name)),
    )
    expect([headers.get('call-command'), headers.get('event-lock')]).toEqual(['execute', 'true'])
    expect(headers.get('Event-UUID')).toMatch(/^[0-9a-f-]{36}$/)
    const app = headers.get('execute-app-name') ?? ''
    const arg = headers.get('execute-app-arg') ?? ''
    expect(Object.keys(grammar)).toContain(app)
    expect(arg).toMatch(grammar[app] ?? /^never$/)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: their absence is what is tested
    expect(command.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f]/)
    if (app === 'play_and_get_digits') expect(splitArguments(arg)).toHaveLength(10)
    const own = arg.replace('${domain_name}', '')
    const once = (text: string) =>
      expandVariables(text.replaceAll("\\'", '').replaceAll('\\\\', '\\'), new Map([['x', 'LEAKED']]))
    expect(once(own) + once(once(own))).not.toMatch(/LEAKED|\bvm\b/)
    return [app]
  })
}

test('no input of callers, switches and web services becomes a command, or more than text in an argument', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({ callerNumber: nasty, callerName: nasty, calledNumber: nasty }),
      fc.record({ api: nasty, typed: fc.oneof(nasty, fc.constantFrom('1', '4711', '*#')), memory: nasty }),
      fc.array(fc.oneof(fc.constantFrom('1', '1', '0', '7', '8', '2', '3', '4', '5', '6', '9'), nasty), {
        maxLength: 5,
      }),
      async (caller, { api, typed, memory }, keys) => {
        said = api
        const variables = { ominis_call: memory, voicemail_file_path: '', read_terminator_used: typed }
        const digits = [typed, '1', ...keys]
        const { uuid, received } = await callFromScriptedSwitch(world.port, { ...caller, variables, digits })
        judge(uuid, received)
      },
    ),
    { numRuns: 300 },
  )
  for (const target of asked) expect(new URL(target).host).toBe('api.example')
}, 60_000)

test('the same calls reach each of these commands when what is sent is harmless', async () => {
  said = '1001'
  const seen = new Set<string>()
  for (const key of ['3', '4', '6', '7']) {
    const caller = { callerNumber: '+15550100', callerName: 'Ada', calledNumber: 'ivr-test' }
    const { uuid, received } = await callFromScriptedSwitch(world.port, { ...caller, digits: ['4711', '1', key] })
    for (const app of judge(uuid, received)) seen.add(app)
    if (key === '4') expect(received).toContain(' ominis_dial sofia/gateway/carrier/1001\n')
  }
  expect([...seen].sort()).toEqual([
    ...['answer', 'hangup', 'multiset', 'play_and_get_digits', 'playback', 'transfer', 'voicemail'],
  ])
})
