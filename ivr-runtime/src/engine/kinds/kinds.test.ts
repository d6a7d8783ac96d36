import { describe, expect, it } from 'vitest'
import {
  answered,
  clock,
  flowOfDraft,
  playCall,
  played,
  press,
  saidBy,
  silence,
  wrongKey,
} from '../../../test/play-call.ts'
import { draftOf, menuOf, powerCompany } from '../../../test/power-company.ts'
import type { Input } from '../input.ts'
import { maxMenusEntered } from '../walk.ts'

const flow = flowOfDraft(powerCompany())
const openOn = '2026-11-23T10:00:00Z'
const inOffice: Input[] = [played, press('1')]
const inMainMenu: Input[] = [...inOffice, clock(openOn)]
const inAccount: Input[] = [...inMainMenu, press('1')]
const inPin: Input[] = [...inMainMenu, press('*')]

describe('a message', () => {
  it('is spoken, and the call goes on', () => {
    const { command } = playCall(flow, [])
    expect(command).toMatchObject({ kind: 'announce', menuId: 'welcome' })
    expect(saidBy(command)).toEqual(['Hello 1 5 5 5 1 2 3 4 5 6 7.'])
    expect(playCall(flow, [played]).command).toMatchObject({ kind: 'ask', menuId: 'language', attempt: 1 })
  })

  it('is skipped by a key, which counts in the menu that follows', () => {
    const { command, steps } = playCall(flow, [{ kind: 'played', found: true, key: '1' }])
    expect(command).toMatchObject({ kind: 'readClock', menuId: 'office' })
    expect(steps).toContainEqual({ kind: 'input', menuId: 'language', digits: '1' })
  })

  it('that no engine could speak keeps nobody', () => {
    expect(playCall(flow, [{ kind: 'played', found: false }]).command).toMatchObject({ menuId: 'language' })
  })

  it('is spoken in one go with the words that come before it', () => {
    const draft = draftOf(
      menuOf('main', { '1': ['http_api_call', 'https://api.example/', { next: { menu: 'note' } }] }),
      menuOf('note', { next: ['sub_menu', 'main'] }, { kind: 'message' }),
    )
    expect(saidBy(playCall(flowOfDraft(draft), [press('1'), answered('Sunny')]).command)).toEqual([
      'Sunny',
      'This is note.',
    ])
  })
})

describe('opening hours', () => {
  it('send callers to the main menu while open', () => {
    const { command, steps } = playCall(flow, inMainMenu)
    expect(command).toMatchObject({ kind: 'ask', menuId: 'main_menu' })
    expect(steps).toContainEqual({ kind: 'hours', menuId: 'office', exit: 'open', overridden: false })
  })

  it('let callers leave a message while closed', () => {
    expect(playCall(flow, [...inOffice, clock('2026-11-22T10:00:00Z')]).command).toMatchObject({
      kind: 'voicemail',
      mailbox: '1001',
      maxSec: 60,
      greeting: { text: 'Leave a message, 1 5 5 5 1 2 3 4 5 6 7.', once: true },
    })
  })

  it('have an exit of their own for holidays, and are closed then without it', () => {
    const christmas = [...inOffice, clock('2026-12-25T10:00:00Z')]
    expect(playCall(flow, christmas).command).toMatchObject({ kind: 'announce', menuId: 'holiday' })
    const without = powerCompany()
    const office = without.menus.find(({ menuId }) => menuId === 'office')
    if (office) office.options = office.options.filter(({ digit }) => digit !== 'holiday')
    const { command, steps } = playCall(flowOfDraft(without), christmas)
    expect(command).toMatchObject({ kind: 'voicemail' })
    expect(steps).toContainEqual({ kind: 'hours', menuId: 'office', exit: 'holiday', overridden: false })
  })

  it('are what a supervisor says, whatever the clock shows', () => {
    expect(playCall(flow, [...inOffice, clock('2026-12-25T10:00:00Z', 'open')]).command).toMatchObject({ kind: 'ask' })
    const closed = playCall(flow, [...inOffice, clock(openOn, 'closed')])
    expect(closed.command).toMatchObject({ kind: 'voicemail' })
    expect(closed.steps).toContainEqual({ kind: 'hours', menuId: 'office', exit: 'closed', overridden: true })
  })

  it('keep a key that was pressed before them for the menu that follows', () => {
    const draft = powerCompany()
    draft.ivr.rootMenuId = 'before'
    draft.menus.push(menuOf('before', { next: ['sub_menu', 'office'] }, { kind: 'message' }))
    const typed: Input = { kind: 'played', found: true, key: '2' }
    expect(playCall(flowOfDraft(draft), [typed, clock(openOn)]).command).toMatchObject({ target: 'queue-sales' })
  })
})

describe('collecting a number', () => {
  it('asks for any digits, ended by the terminator', () => {
    expect(playCall(flow, inAccount).command).toMatchObject({
      kind: 'ask',
      menuId: 'account',
      keys: [],
      number: { terminator: '#' },
      minDigits: 1,
      maxDigits: 6,
      interDigitTimeoutMs: 3000,
      utterances: [{ text: 'Enter your account number.' }],
    })
  })

  it('repeats the number and keeps it when the caller confirms', () => {
    const entered = playCall(flow, [...inAccount, press('1234')])
    expect(entered.command).toMatchObject({ kind: 'ask', menuId: 'account', keys: ['1', '2'], maxDigits: 1 })
    expect(saidBy(entered.command)).toEqual(['You entered 1 2 3 4.', 'Press 1 to confirm, or 2 to enter it again.'])
    expect(entered.state.variables.account).toBeUndefined()
    const confirmed = playCall(flow, [...inAccount, press('1234'), press('1')])
    expect(confirmed.state.variables.account).toBe('1234')
    expect(confirmed.steps).toContainEqual({
      ...{ kind: 'collected', menuId: 'account' },
      ...{ variable: 'account', digits: '1234', length: 4 },
    })
    expect(confirmed.command).toMatchObject({ kind: 'ask', menuId: 'main_menu' })
  })

  it('takes another number after 2, as long as attempts last', () => {
    const again = [press('1234'), press('2')]
    const { command, state } = playCall(flow, [...inAccount, ...again, press('5678'), press('1')])
    expect(state.variables.account).toBe('5678')
    expect(command).toMatchObject({ menuId: 'main_menu' })
    expect(playCall(flow, [...inAccount, ...again]).command).toMatchObject({ attempt: 2, keys: [] })
    const worn = playCall(flow, [...inAccount, ...again, ...again, ...again])
    expect(worn.steps.at(-1)).toMatchObject({ kind: 'exit', exit: 'i', taken: false })
  })

  it.each(['123', '1234567', '12*4'])('does not take %j, and says so', (digits) => {
    const { command, steps } = playCall(flow, [...inAccount, press(digits)])
    expect(saidBy(command)).toEqual(['That is not a valid choice.', 'Enter your account number.'])
    expect(command).toMatchObject({ attempt: 2 })
    expect(steps.at(-1)).toMatchObject({ kind: 'noMatch', digits })
  })

  it('asks for the confirmation again after silence and a wrong key', () => {
    const quiet = playCall(flow, [...inAccount, press('1234'), silence])
    expect(saidBy(quiet.command)[0]).toBe('You entered 1 2 3 4.')
    const wrong = playCall(flow, [...inAccount, press('1234'), silence, wrongKey])
    expect(saidBy(wrong.command).slice(0, 2)).toEqual(['That is not a valid choice.', 'You entered 1 2 3 4.'])
  })

  it('loses no digit of a caller who begins while a message plays', () => {
    const draft = draftOf(
      menuOf('hello', { next: ['sub_menu', 'number'] }, { kind: 'message' }),
      menuOf(
        'number',
        { done: ['transfer_queue', 'q{number}'] },
        { kind: 'collect', config: { variable: 'number', min_digits: 2, max_digits: 4 } },
      ),
    )
    const early = (...rest: Input[]) =>
      playCall(flowOfDraft(draft), [{ kind: 'played', found: true, key: '4' }, ...rest]).command
    expect(early()).toMatchObject({ kind: 'ask', utterances: [], maxDigits: 3, timeoutMs: 3000 })
    expect(early(press('711'))).toMatchObject({ kind: 'transfer', target: 'q4711' })
    expect(early(silence)).toMatchObject({ kind: 'ask', attempt: 2, maxDigits: 4, utterances: [{}, {}] })
    expect(early(silence, press('12'))).toMatchObject({ target: 'q12' })
    expect(early({ kind: 'resumed' }, press('7'))).toMatchObject({ target: 'q47' })
    expect(playCall(flowOfDraft(draft), [{ kind: 'played', found: true, key: '#' }]).command).toMatchObject({
      utterances: [{ text: 'This is number.' }],
      maxDigits: 4,
    })
  })

  it('does not blame callers who end a number of full length by the terminator', () => {
    const ended: Input = { kind: 'noMatch', digits: '#' }
    const { command } = playCall(flow, [...inAccount, press('123456'), ended])
    expect(saidBy(command)[0]).toBe('You entered 1 2 3 4 5 6.')
  })

  it('ends by the exit of the last failure', () => {
    expect(playCall(flow, [...inAccount, silence, silence, silence]).command).toMatchObject({ menuId: 'main_menu' })
    expect(playCall(flow, [...inAccount, silence, silence, wrongKey]).command).toMatchObject({ kind: 'say' })
  })

  it('forgets an unconfirmed number when the caller comes back', () => {
    const { command } = playCall(flow, [...inAccount, press('1234'), silence, silence, silence, press('1')])
    expect(command).toMatchObject({ menuId: 'account', keys: [], attempt: 1 })
  })

  it('that is masked says neither to the caller nor to any record what was typed', () => {
    const entered = playCall(flow, [...inPin, press('90817'), press('9081')])
    expect(saidBy(entered.command)).toEqual([
      'Number of digits entered: 4.',
      'Press 1 to confirm, or 2 to enter it again.',
    ])
    const done = playCall(flow, [...inPin, press('90817'), press('9081'), press('1'), press('9')])
    expect(done.state.variables.pin).toBe('9081')
    expect(done.command).toMatchObject({ kind: 'transfer', target: '9081' })
    expect(JSON.stringify(done.steps)).not.toContain('9081')
    expect(JSON.stringify(done.state.outcome)).not.toContain('9081')
  })
})

describe('a branch', () => {
  const branch = (config: object, callerNumber?: string) => {
    const draft = draftOf(
      menuOf('look', { yes: ['transfer_queue', 'yes'], else: ['transfer_queue', 'no'] }, { kind: 'branch', config }),
    )
    const { command, steps } = playCall(flowOfDraft(draft), [], callerNumber)
    expect(steps).toContainEqual({ kind: 'branched', menuId: 'look', exit: expect.any(String) })
    return command?.kind === 'transfer' ? command.target : command
  }
  const one = (op: string, value?: unknown, on = '{caller_number}') => ({
    on,
    cases: [{ exit: 'yes', op, ...(value !== undefined && { value }) }],
  })

  it.each([
    ['equals', '+4930123', 'yes'],
    ['equals', '4930123', 'no'],
    ['not_equals', '4930123', 'yes'],
    ['starts_with', '+4930', 'yes'],
    ['starts_with', '+4989', 'no'],
    ['one_of', ['1', '+4930123'], 'yes'],
    ['one_of', ['1', '2'], 'no'],
    ['one_of', ['1', ' {caller_number} '], 'yes'],
    ['exists', undefined, 'yes'],
    ['equals', '{caller_number}', 'yes'],
  ])('by %s %j of the caller +4930123 goes to %s', (op, value, expected) => {
    expect(branch(one(op, value), '+4930123')).toBe(expected)
  })

  it.each([
    ['greater_than', '10', '9', 'no'],
    ['greater_than', '10', '11', 'yes'],
    ['less_than', '10', '9.5', 'yes'],
    ['less_than', '10', '-3', 'yes'],
    ['less_than', '10', 'few', 'no'],
    ['greater_than', '10', '', 'no'],
    // More digits than floating-point numbers have.
    ['greater_than', '9007199254740992', '9007199254740993', 'yes'],
    ['less_than', '-1234567890123456789.25', '-1234567890123456789.5', 'yes'],
    ['greater_than', '1234567890123456789', '1234567890123456789.0', 'no'],
  ])('by %s %s compares numbers: %j goes to %s', (op, value, caller, expected) => {
    expect(branch(one(op, value), caller)).toBe(expected)
  })

  it('sees what does not exist', () => {
    expect(branch(one('exists'), '')).toBe('no')
  })

  it('goes by the language of the call', () => {
    expect(branch(one('equals', 'en', '{language}'))).toBe('yes')
  })

  it('takes the first case that holds', () => {
    const { command } = playCall(flow, [...inAccount, press('9912'), press('1')])
    expect(command).toMatchObject({ kind: 'transfer', target: 'queue-vip' })
  })

  it('says the words that come before it, and keeps the key that ends them', () => {
    const draft = powerCompany()
    const main = draft.menus.find(({ menuId }) => menuId === 'main_menu')
    const api = main?.options.find(({ digit }) => digit === '3')
    if (api) api.actionConfig = { next: { menu: 'important' } }
    const asked = [...inMainMenu, press('3'), answered('No outages.')]
    expect(saidBy(playCall(flowOfDraft(draft), asked).command)).toEqual(['No outages.'])
    const key: Input = { kind: 'played', found: true, key: '2' }
    expect(playCall(flowOfDraft(draft), [...asked, key]).command).toMatchObject({ target: 'queue-sales' })
  })
})

describe('a chain of menus that wait for nobody', () => {
  it('ends with a goodbye when it leads back to itself', () => {
    // Such a flow is not published; an older one, or one of another maker, may be there all the same.
    const looping = structuredClone(flow)
    const important = looping.menus.find(({ menuId }) => menuId === 'important')
    for (const option of important?.options ?? []) {
      option.action = { type: 'sub_menu', target: 'important', config: null }
    }
    const { command, state } = playCall(looping, [...inMainMenu, press('6')])
    expect(saidBy(command)).toEqual(['Goodbye.'])
    expect(state.menusEntered).toBe(maxMenusEntered)
  })
})
