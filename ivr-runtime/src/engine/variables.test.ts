import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answered, clock, flowOfDraft, playCall, played, press, saidBy } from '../../test/play-call.ts'
import { draftOf, menuOf, powerCompany } from '../../test/power-company.ts'
import { variableMaxLength, variablesMax } from '../domain/flow/variable.ts'
import { newCall } from './advance.ts'
import type { Input } from './input.ts'
import { assign } from './variables.ts'

const flow = flowOfDraft(powerCompany())
const inMainMenu: Input[] = [played, press('1'), clock('2026-11-23T10:00:00Z')]
const withAccount: Input[] = [...inMainMenu, press('1'), press('1234'), press('1')]

describe('a variable', () => {
  it('stands in prompts digit by digit when it is a number that was typed, and the prompt is not kept', () => {
    const draft = draftOf(
      menuOf('ask', { done: ['sub_menu', 'tell'] }, { kind: 'collect', config: { variable: 'account' } }),
      menuOf('tell', { '1': ['hangup', 'USER_BUSY'] }, { promptText: 'Account {account} of {ivr_name}. Press 1.' }),
    )
    expect(playCall(flowOfDraft(draft), [press('4711')]).command).toMatchObject({
      utterances: [{ text: 'Account 4 7 1 1 of power. Press 1.', once: true }],
    })
  })

  it('leads to a destination', () => {
    expect(playCall(flow, [...withAccount, press('8')]).command).toMatchObject({ kind: 'transfer', target: '1234' })
    expect(playCall(flow, [...withAccount, press('0')]).command).toMatchObject({ kind: 'voicemail', mailbox: '1234' })
    expect(playCall(flow, [...withAccount, press('7')]).command).toMatchObject({
      target: 'sofia/gateway/carrier/1234',
    })
    expect(playCall(flow, [...withAccount, press('#')]).command).toMatchObject({ file: 'towns/1234.wav' })
  })

  it('goes to a web service, and keeps what it answered', () => {
    const asked = playCall(flow, [...withAccount, press('4')])
    expect(asked.command).toMatchObject({
      kind: 'callApi',
      action: {
        target: 'https://api.example/readings/1234',
        config: { headers: { 'X-Caller': '+15551234567' }, body: { account: '1234', note: 'from power' } },
      },
    })
    const told = playCall(flow, [...withAccount, press('4'), answered('T-17')])
    expect(saidBy(told.command)[0]).toBe('Your ticket is T-17, in en.')
    expect(told.state.variables.ticket).toBe('T-17')
  })

  it('loses its value when the web service that gives it fails', () => {
    const failed: Input = {
      kind: 'apiAnswered',
      answer: { kind: 'failed', status: 500, latencyMs: 1, reason: 'status' },
    }
    const { state } = playCall(flow, [...withAccount, press('4'), answered('T-17'), press('4'), failed])
    expect(state.variables).not.toHaveProperty('ticket')
  })

  it('may be kept without a word', () => {
    const draft = draftOf(
      menuOf('main', { '1': ['http_api_call', 'https://api.example/', { save_as: 'name', silent: true }] }),
    )
    const { command, state } = playCall(flowOfDraft(draft), [press('1'), answered('Ada')])
    expect(saidBy(command)).toEqual(['This is main.'])
    expect(state.variables.name).toBe('Ada')
  })

  it('is set on the way to another menu, and has the call speak another language', () => {
    const { state, command } = playCall(flow, [played, press('2'), clock('2026-11-23T10:00:00Z')])
    expect(state).toMatchObject({ language: 'fr', variables: { chosen: 'by +15551234567' } })
    expect(command).toMatchObject({
      utterances: [{ text: 'Bonjour 1 5 5 5 1 2 3 4 5 6 7.', language: 'fr', voice: 'alloy' }],
    })
  })

  it('that is masked is in no record, wherever it goes', () => {
    const pin: Input[] = [...inMainMenu, press('*'), press('9081'), press('1')]
    const { state } = playCall(flow, pin)
    expect(state.masked.toSorted()).toEqual(['copy', 'pin'])
    const draft = powerCompany()
    const main = draft.menus.find(({ menuId }) => menuId === 'main_menu')
    if (main) main.promptText = 'Your PIN is {pin}, {copy}.'
    const said = playCall(flowOfDraft(draft), pin).command
    expect(said).toMatchObject({
      utterances: [{ text: 'Your PIN is 9 0 8 1, a9081.', shown: 'Your PIN is ••••, •••••.', once: true }],
    })
  })

  it('of which the flow knows nothing is text', () => {
    const draft = draftOf(menuOf('main', { '1': ['hangup', 'USER_BUSY'] }, { promptText: 'Say {please}. Press 1.' }))
    const { command } = playCall(flowOfDraft(draft), [])
    expect(saidBy(command)).toEqual(['Say {please}. Press 1.'])
    expect(command).not.toMatchObject({ utterances: [{ once: true }] })
  })

  it('is not filled in twice', () => {
    const draft = draftOf(menuOf('main', { '1': ['hangup', 'USER_BUSY'] }, { promptText: '{caller_number} Press 1.' }))
    expect(saidBy(playCall(flowOfDraft(draft), [], '{called_number}').command)).toEqual(['{called_number} Press 1.'])
  })
})

describe('the variables of a call', () => {
  const state = newCall(flow, { callerNumber: '1', calledNumber: '2' })

  it('hold so many characters and no more', () => {
    const { variables } = assign(state, [{ name: 'long', value: 'a'.repeat(5000) }])
    expect(variables.long).toHaveLength(variableMaxLength)
  })

  it('are so many and no more, and those that are there can still change', () => {
    const many = Array.from({ length: 80 }, (_, at) => ({ name: `v${at}`, value: String(at) }))
    const full = assign(state, many)
    expect(Object.keys(full.variables)).toHaveLength(variablesMax)
    expect(assign(full, [{ name: 'v1', value: 'new' }]).variables.v1).toBe('new')
  })

  it.each(['', 'french', 'f', '${x}', 'fr\n'.repeat(5)])('do not take %j for a language', (value) => {
    expect(assign({ ...state, language: 'de' }, [{ name: 'language', value }]).language).toBe('de')
  })

  it('can always be written down and sent, whatever they hold', () => {
    const halves = fc.array(fc.constantFrom('\ud83d', '\ude00', '\0', 'a', '😀')).map((units) => units.join(''))
    fc.assert(
      fc.property(
        fc.oneof(
          halves,
          fc.nat(2000).map((length) => `a${'😀'.repeat(length)}`),
        ),
        (value) => {
          const { variables } = assign(state, [{ name: 'any', value }])
          expect(variables.any?.isWellFormed()).toBe(true)
          expect(variables.any).not.toContain('\0')
        },
      ),
    )
  })
})
