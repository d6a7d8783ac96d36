import { describe, expect, it } from 'vitest'
import {
  answered,
  clock,
  flowOfDraft,
  left,
  type PlayedCall,
  playCall,
  played,
  playOn,
  press,
  resumed,
  saidBy,
  silence,
} from '../../test/play-call.ts'
import { draftOf, menuOf, powerCompany } from '../../test/power-company.ts'
import { newCall } from './advance.ts'
import type { Input } from './input.ts'
import { maxMenusEntered, maxTransfersFailed } from './walk.ts'

const flow = flowOfDraft(powerCompany())
const inOffice: Input[] = [played, press('1')]
const inMainMenu: Input[] = [...inOffice, clock('2026-11-23T10:00:00Z')]
const withAccount: Input[] = [...inMainMenu, press('1'), press('1234'), press('1')]
const failed = (cause: string): Input => ({ kind: 'transferFailed', cause })

/** What another handler does with the call as it stands after these inputs. */
const takenOver = (...inputs: Input[]): PlayedCall & { before: PlayedCall } => {
  const before = playCall(flow, inputs)
  const written = JSON.parse(JSON.stringify(before.state))
  return { ...playOn(flow, written, [resumed]), before }
}

describe('a call that another handler goes on with', () => {
  it('is answered when it was not yet', () => {
    const { command, kinds } = playOn(flow, newCall(flow, { callerNumber: '1', calledNumber: '2' }), [resumed])
    expect(command).toEqual({ kind: 'answer' })
    expect(kinds).toEqual(['resumed'])
  })

  it('is in the same menu, at the same attempt', () => {
    const { command, before, steps } = takenOver(...inMainMenu, silence)
    expect(before.command).toMatchObject({ kind: 'ask', menuId: 'main_menu', attempt: 2 })
    expect(command).toEqual(before.command)
    expect(steps).toEqual([{ kind: 'resumed', menuId: 'main_menu' }])
  })

  it('hears the message again, and the clock is read again', () => {
    expect(takenOver().command).toMatchObject({ kind: 'announce', menuId: 'welcome' })
    expect(takenOver(...inOffice).command).toEqual({ kind: 'readClock', menuId: 'office' })
  })

  it('confirms the number that was typed before', () => {
    const { command, before } = takenOver(...inMainMenu, press('1'), press('1234'))
    expect(command).toEqual(before.command)
    expect(saidBy(command)[0]).toBe('You entered 1 2 3 4.')
  })

  it('keeps its language and its variables', () => {
    const { state, command } = takenOver(played, press('2'), clock('2026-11-23T10:00:00Z'))
    expect(state).toMatchObject({ language: 'fr', variables: { chosen: 'by +15551234567' } })
    expect(command).toMatchObject({ utterances: [{ language: 'fr', voice: 'alloy' }] })
  })

  it('hears the recording again', () => {
    expect(takenOver(...inMainMenu, press('5')).command).toMatchObject({ kind: 'play', file: 'library:prices' })
  })

  it('asks a web service again that only answers', () => {
    expect(takenOver(...inMainMenu, press('3')).command).toMatchObject({ kind: 'callApi', key: '3' })
  })

  it('does not send a web service again what may have been sent', () => {
    const { command, steps } = takenOver(...withAccount, press('4'))
    expect(saidBy(command)[0]).toBe('The service is unavailable at the moment.')
    expect(command).toMatchObject({ kind: 'ask', menuId: 'main_menu' })
    expect(steps.at(-1)).toMatchObject({ kind: 'api', ok: false, reason: 'interrupted' })
  })

  it('hears the last words again, and is hung up', () => {
    const { command, state } = takenOver(...inMainMenu, silence, silence, { kind: 'noMatch', digits: '5' })
    expect(command).toEqual({ kind: 'hangup', cause: 'NORMAL_CLEARING' })
    expect(playOn(flow, state, [left]).state.outcome).toMatchObject({ kind: 'hungUp', by: 'flow' })
    const inPin = [...inMainMenu, press('*'), silence, silence, silence]
    expect(saidBy(takenOver(...inPin).command)).toEqual(['Goodbye.'])
  })

  it('is transferred where it was going', () => {
    const { command, before, state } = takenOver(...inMainMenu, press('2'))
    expect(command).toEqual(before.command)
    expect(playOn(flow, state, [left]).state.outcome).toMatchObject({ kind: 'transferred', target: 'queue-sales' })
  })

  it('goes on with its message, and has left one', () => {
    const { command, before, state } = takenOver(...inOffice, clock('2026-11-22T10:00:00Z'))
    expect(command).toEqual(before.command)
    expect(playOn(flow, state, [left]).state.outcome).toMatchObject({ kind: 'voicemail', mailbox: '1001' })
  })

  it('and is lost time after time ends all the same', () => {
    const { command } = playCall(flow, [...inMainMenu, ...Array.from({ length: maxMenusEntered }, () => resumed)])
    expect(saidBy(command)).toEqual(['Goodbye.'])
  })

  it('says goodbye where the flow has no such menu any more', () => {
    const { state } = playCall(flow, inMainMenu)
    const other = flowOfDraft(draftOf(menuOf('main', { '1': ['hangup', 'USER_BUSY'] })))
    expect(saidBy(playOn(other, state, [resumed]).command)).toEqual(['Goodbye.'])
  })
})

describe('a transfer that failed', () => {
  const toSales = [...inMainMenu, press('2')]

  it.each([
    ['USER_BUSY', 'The line is busy.'],
    ['NO_ANSWER', 'There is no answer.'],
    ['ALLOTTED_TIMEOUT', 'There is no answer.'],
    ['NO_ROUTE_DESTINATION', 'Your call could not be connected.'],
    ['USER_NOT_REGISTERED', 'Your call could not be connected.'],
  ])('for %s brings the caller back to the menu, told why', (cause, words) => {
    const { command, steps } = playCall(flow, [...toSales, failed(cause)])
    expect(command).toMatchObject({ kind: 'ask', menuId: 'main_menu', attempt: 1, first: [{ text: words }] })
    expect(steps.at(-1)).toEqual({ kind: 'transferFailed', menuId: 'main_menu', target: 'queue-sales', cause })
  })

  it('is told in the language of the call', () => {
    const inFrench: Input[] = [played, press('2'), clock('2026-11-23T10:00:00Z'), press('2'), failed('USER_BUSY')]
    expect(playCall(flow, inFrench).command).toMatchObject({
      first: [{ text: 'La ligne est occupée.', language: 'fr', voice: 'alloy' }],
    })
  })

  it('lets the caller choose again', () => {
    expect(playCall(flow, [...toSales, failed('USER_BUSY'), press('5')]).command).toMatchObject({ kind: 'play' })
  })

  it('goes where the option says', () => {
    const toAccount = playCall(flow, [...withAccount, press('8'), failed('NO_ANSWER')])
    expect(toAccount.command).toMatchObject({ menuId: 'account', first: [{ text: 'There is no answer.' }] })
  })

  it('ends the call where the option says so, after a word on why', () => {
    const pin = [...inMainMenu, press('*'), press('9081'), press('1')]
    const { command, state } = playCall(flow, [...pin, press('9'), failed('USER_BUSY')])
    expect(saidBy(command)).toEqual(['The line is busy.'])
    expect(playOn(flow, state, [played]).command).toMatchObject({ kind: 'hangup' })
  })

  it('from a menu that waits for nobody comes back to the last one that did', () => {
    const vip = [...inMainMenu, press('1'), press('4711'), press('1')]
    expect(playCall(flow, vip).command).toMatchObject({ kind: 'transfer', target: 'queue-vip', menuId: 'important' })
    expect(playCall(flow, [...vip, failed('NO_ANSWER')]).command).toMatchObject({ kind: 'ask', menuId: 'account' })
  })

  it('before any menu waited ends the call with a goodbye', () => {
    const draft = draftOf(menuOf('hello', { next: ['transfer_queue', 'sales'] }, { kind: 'message' }))
    const { command } = playCall(flowOfDraft(draft), [played, failed('USER_BUSY')])
    expect(saidBy(command)).toEqual(['The line is busy.', 'Goodbye.'])
  })

  it('again and again ends the call', () => {
    const rounds = Array.from({ length: maxTransfersFailed }, () => [failed('NO_ANSWER'), press('2')]).flat()
    const { command } = playCall(flow, [...toSales, ...rounds, failed('NO_ANSWER')])
    expect(saidBy(command)).toEqual(['There is no answer.', 'Goodbye.'])
  })

  it('was none when the caller hung up meanwhile', () => {
    const { state } = playCall(flow, [...toSales, { kind: 'callEnded', cause: 'ORIGINATOR_CANCEL' }])
    expect(state.outcome).toMatchObject({ kind: 'hungUp', by: 'caller' })
  })

  it('to a destination that a variable spoils is not tried', () => {
    const { command, steps } = playCall(flow, [...inMainMenu, press('8')])
    expect(command).toMatchObject({ kind: 'ask', menuId: 'account' })
    expect(steps.at(-1)).toMatchObject({ kind: 'transferFailed', target: '', cause: 'invalid' })
  })

  it('keeps nobody from leaving a message or from being heard later', () => {
    const { command } = playCall(flow, [...toSales, failed('USER_BUSY'), press('3'), answered('None.')])
    expect(saidBy(command)[0]).toBe('None.')
  })
})
