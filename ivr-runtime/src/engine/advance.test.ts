import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { supportHotline } from '../../test/support-hotline.ts'
import type { Draft } from '../domain/flow/draft.ts'
import { draftToFlow } from '../domain/flow/draft-to-flow.ts'
import type { Flow } from '../domain/flow/flow.ts'
import { advance, newCall } from './advance.ts'
import { callStateSchema } from './call-state.ts'
import type { Input } from './input.ts'
import type { Transition } from './transition.ts'
import { maxMenusEntered } from './walk.ts'

const flowOf = (draft: Draft): Flow => {
  const { flow, problems } = draftToFlow(draft)
  if (!flow) throw new Error(problems.map((problem) => problem.message).join('\n'))
  return flow
}
const hotline = flowOf(supportHotline())

/** Plays inputs from the start; what comes out is the last transition and all steps. */
function call(flow: Flow, ...inputs: Input[]) {
  let last: Transition = {
    state: newCall(flow, { callerNumber: '+15551234567', calledNumber: '1000' }),
    command: null,
    steps: [],
  }
  const steps = [...last.steps]
  for (const input of [{ kind: 'started' }, { kind: 'answered' }, ...inputs] as Input[]) {
    last = advance(flow, last.state, input)
    steps.push(...last.steps)
  }
  return { ...last, steps, kinds: steps.map((step) => step.kind) }
}
const press = (digits: string): Input => ({ kind: 'digits', digits })
const silence: Input = { kind: 'noInput' }
const wrong: Input = { kind: 'noMatch', digits: '7' }
const played: Input = { kind: 'played', found: true }
const left: Input = { kind: 'left' }

const hotlineWith = (...options: [string, string, string, unknown?][]) => {
  const draft = supportHotline()
  for (const [digit, actionType, actionTarget, actionConfig = null] of options) {
    draft.menus[0]?.options.push({ digit, actionType, actionTarget, actionConfig, description: null })
  }
  return flowOf(draft)
}

describe('a caller of the support hotline', () => {
  it('hears the main menu first', () => {
    const { command } = call(hotline)
    expect(command).toMatchObject({
      kind: 'ask',
      menuId: 'main_menu',
      attempt: 1,
      keys: ['1', '2', '3', '0'],
      maxDigits: 1,
      timeoutMs: 8000,
    })
  })

  it('who presses 1, then 2, is transferred to queue-computer-sales', () => {
    const { command, state } = call(hotline, press('1'), press('2'))
    expect(command).toEqual({
      kind: 'transfer',
      menuId: 'sales_menu',
      to: 'queue',
      target: 'queue-computer-sales',
      ringSec: null,
    })
    expect(advance(hotline, state, left).state).toMatchObject({
      phase: 'ended',
      outcome: { kind: 'transferred', to: 'queue', target: 'queue-computer-sales' },
    })
  })

  it('who presses 9 in the sales menu is back in the main menu at its first attempt', () => {
    expect(call(hotline, press('1'), silence, press('9')).command).toMatchObject({ menuId: 'main_menu', attempt: 1 })
  })

  it('who presses 0 is transferred to extension 1000', () => {
    expect(call(hotline, press('0')).command).toMatchObject({ kind: 'transfer', to: 'extension', target: '1000' })
  })

  it('who presses a wrong key hears the invalid prompt before the menu', () => {
    const { command } = call(hotline, wrong)
    expect(command).toMatchObject({
      attempt: 2,
      utterances: [
        { text: 'Invalid selection. Please press a number from 0 to 3.' },
        { text: expect.stringMatching(/^Welcome/) },
      ],
    })
  })

  it('who is silent hears the menu again without the invalid prompt', () => {
    expect(call(hotline, silence).command).toMatchObject({
      attempt: 2,
      utterances: [{ text: expect.stringMatching(/^Welcome/) }],
    })
  })

  it('who is silent three times hears goodbye and is hung up', () => {
    const { kinds, command, state } = call(hotline, silence, silence, silence)
    expect(kinds).toEqual(['answered', 'noInput', 'noInput', 'noInput', 'exit'])
    expect(command).toMatchObject({ kind: 'say', utterances: [{ text: 'Goodbye.' }] })
    const bye = advance(hotline, state, played)
    expect(bye.command).toEqual({ kind: 'hangup', cause: 'NORMAL_CLEARING' })
    expect(advance(hotline, bye.state, left).state.outcome).toEqual({
      kind: 'hungUp',
      by: 'flow',
      cause: 'NORMAL_CLEARING',
    })
  })

  it('whose attempts run out takes the exit of the last failure', () => {
    const flow = hotlineWith(['t', 'transfer_queue', 'queue-silent'], ['i', 'transfer_queue', 'queue-lost'])
    expect(call(flow, wrong, wrong, silence).command).toMatchObject({ target: 'queue-silent' })
    expect(call(flow, silence, silence, wrong).command).toMatchObject({ target: 'queue-lost' })
    expect(call(flow).command).toMatchObject({ keys: ['1', '2', '3', '0'] })
  })

  it('cannot reach an exit by pressing its letter', () => {
    const flow = hotlineWith(['t', 'transfer_queue', 'queue-silent'])
    expect(call(flow, press('t')).command).toMatchObject({ kind: 'ask', attempt: 2 })
  })

  it('who hangs up in mid-prompt ended the call', () => {
    const { state, command } = call(hotline, { kind: 'callEnded', cause: 'NORMAL_CLEARING' })
    expect(command).toBeNull()
    expect(state.outcome).toEqual({ kind: 'hungUp', by: 'caller', cause: 'NORMAL_CLEARING' })
  })

  it('who hangs up before the transfer was carried out was not transferred', () => {
    const { state } = call(hotline, press('2'), { kind: 'callEnded', cause: 'ORIGINATOR_CANCEL' })
    expect(state.outcome).toMatchObject({ kind: 'hungUp', by: 'caller' })
  })
})

describe('an API call', () => {
  const answered: Input = {
    kind: 'apiAnswered',
    answer: { kind: 'answered', status: 200, latencyMs: 12, value: 'sunny, $& {value}' },
  }
  const failed: Input = {
    kind: 'apiAnswered',
    answer: { kind: 'failed', status: null, latencyMs: 10_000, reason: 'timeout' },
  }

  it('speaks its template with the value as it is, then returns to the menu', () => {
    const { command, state } = call(hotline, press('3'), answered)
    expect(command).toMatchObject({
      kind: 'ask',
      menuId: 'main_menu',
      attempt: 1,
      first: [{ text: 'The weather forecast is: sunny, $& {value}', once: true }],
      utterances: [{ text: expect.stringMatching(/^Welcome/) }],
    })
    expect(advance(hotline, state, silence).command).toMatchObject({ kind: 'ask', attempt: 2, first: [] })
  })

  it('speaks a template without a value like any other words of the flow', () => {
    const flow = hotlineWith(['5', 'http_api_call', 'https://api.example/', { tts_template: 'It was noted.' }])
    const { command } = call(flow, press('5'), answered)
    expect(command?.kind === 'ask' && command.first).toEqual([
      { text: 'It was noted.', voice: 'nova', language: 'en', model: 'tts-1-hd' },
    ])
  })

  it('that fails says so and returns to the menu', () => {
    const { command, steps } = call(hotline, press('3'), failed)
    expect(command).toMatchObject({
      menuId: 'main_menu',
      first: [{ text: 'The service is unavailable at the moment.' }],
    })
    expect(steps.at(-1)).toMatchObject({ kind: 'api', ok: false, reason: 'timeout' })
  })

  it('goes where `next` says', () => {
    const next = (to: unknown) => hotlineWith(['5', 'http_api_call', 'https://api.example/', { next: to }])
    const over = call(next('hangup'), press('5'), answered)
    expect(over.command).toMatchObject({ kind: 'say', utterances: [{ once: true }] })
    expect(advance(next('hangup'), over.state, played).command).toMatchObject({ kind: 'hangup' })
    expect(call(next({ menu: 'sales_menu' }), press('5'), failed).command).toMatchObject({
      menuId: 'sales_menu',
      first: [{ text: 'The service is unavailable at the moment.' }],
    })
  })
})

describe('other actions', () => {
  it('play a recording and return; a missing one is recorded as missing', () => {
    const flow = hotlineWith(['5', 'play_audio', '/sounds/hours.wav'])
    const { command, state } = call(flow, press('5'))
    expect(command).toEqual({ kind: 'play', menuId: 'main_menu', file: '/sounds/hours.wav' })
    const back = advance(flow, state, { kind: 'played', found: false })
    expect(back.steps).toContainEqual({ kind: 'played', menuId: 'main_menu', file: '/sounds/hours.wav', found: false })
    expect(back.command).toMatchObject({ kind: 'ask', menuId: 'main_menu' })
  })

  it('take the key that ends a recording as the choice of the menu that follows', () => {
    const flow = hotlineWith(['5', 'play_audio', '/sounds/hours.wav'])
    const { state } = call(flow, press('5'))
    const { command, steps } = advance(flow, state, { kind: 'played', found: true, key: '2' })
    expect(command).toMatchObject({ kind: 'transfer', target: 'queue-tech-support' })
    expect(steps).toMatchObject([{ kind: 'played' }, { kind: 'input', digits: '2' }, { kind: 'action', key: '2' }])
  })

  it.each([
    ['is no choice', '8'],
    ['may be the first of two', '1'],
  ])('ask as ever when the key that ends a recording %s', (_, key) => {
    const flow = hotlineWith(['5', 'play_audio', '/sounds/hours.wav'], ['12', 'transfer_extension', '1012'])
    const { state } = call(flow, press('5'))
    const { command } = advance(flow, state, { kind: 'played', found: true, key })
    expect(command).toMatchObject({ kind: 'ask', menuId: 'main_menu', attempt: 1 })
  })

  it('leave a message: the caller who hangs up after it left one', () => {
    const flow = hotlineWith(['5', 'voicemail', '1001'])
    const { state } = call(flow, press('5'), { kind: 'callEnded', cause: 'NORMAL_CLEARING' })
    expect(state.outcome).toMatchObject({ kind: 'voicemail', mailbox: '1001' })
  })

  it('let 1 and 12 stand side by side', () => {
    const flow = hotlineWith(['12', 'transfer_extension', '1012'])
    expect(call(flow).command).toMatchObject({ minDigits: 1, maxDigits: 2 })
    expect(call(flow, press('12')).command).toMatchObject({ target: '1012' })
  })
})

describe('any call', () => {
  const input = fc.oneof<fc.Arbitrary<Input>[]>(
    fc.constantFrom('0', '1', '2', '3', '9', '12', '', 't', 'i').map(press),
    fc.constantFrom<Input>(silence, wrong, played, left, { kind: 'started' }, { kind: 'answered' }),
    fc.boolean().map(
      (ok): Input => ({
        kind: 'apiAnswered',
        answer: ok
          ? { kind: 'answered', status: 200, latencyMs: 1, value: 'x' }
          : { kind: 'failed', status: 500, latencyMs: 1, reason: 'status' },
      }),
    ),
  )

  it('keeps a state that survives being written down, whatever comes in whatever order', () => {
    fc.assert(
      fc.property(fc.array(input, { maxLength: 60 }), (inputs) => {
        const { state } = call(hotline, ...inputs)
        expect(callStateSchema.parse(JSON.parse(JSON.stringify(state)))).toEqual(state)
      }),
    )
  })

  it('ends exactly once when the caller hangs up, and stays ended', () => {
    fc.assert(
      fc.property(fc.array(input, { maxLength: 40 }), fc.array(input, { maxLength: 5 }), (before, after) => {
        const { kinds, state } = call(hotline, ...before, { kind: 'callEnded', cause: 'NORMAL_CLEARING' }, ...after)
        expect(kinds.filter((kind) => kind === 'ended')).toHaveLength(1)
        expect(state.phase).toBe('ended')
      }),
    )
  })

  it('that goes round in circles is ended with a goodbye', () => {
    const rounds = Array.from({ length: maxMenusEntered }, (_, turn) => press(turn % 2 === 0 ? '1' : '9'))
    expect(call(hotline, ...rounds).command).toMatchObject({ kind: 'say', utterances: [{ text: 'Goodbye.' }] })
  })
})
