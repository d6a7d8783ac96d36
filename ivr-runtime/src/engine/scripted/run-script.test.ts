import { describe, expect, it } from 'vitest'
import { flowOfDraft } from '../../../test/play-call.ts'
import { powerCompany } from '../../../test/power-company.ts'
import { supportHotline } from '../../../test/support-hotline.ts'
import { type ScriptStep, testScriptSchema } from '../../domain/call/test-script.ts'
import { findingsInWords } from '../../domain/call/test-sentences.ts'
import { type TestSettingsInput, testSettingsSchema } from '../../domain/call/test-settings.ts'
import { runScript } from './run-script.ts'

const company = flowOfDraft(powerCompany())
const hotline = flowOfDraft(supportHotline())
const opened = { clock: '2026-11-23T10:00:00+01:00' }

function run(flow: typeof hotline, script: unknown[], settings: TestSettingsInput = {}) {
  const result = runScript({ flow, settings: testSettingsSchema.parse(settings) }, testScriptSchema.parse(script))
  const failed = result.steps.find(({ status }) => status === 'failed')
  return { ...result, failed, happened: failed && findingsInWords(failed.findings) }
}
const press = (keys: string): ScriptStep => ({ kind: 'press', keys })

describe('a scripted test', () => {
  it('passes when everything expected happens, and tells what of the flow it came by', () => {
    const { passed, menus, choices, outcome } = run(hotline, [
      { kind: 'hears', text: 'welcome to  technical support' },
      { kind: 'enters', menu: 'main_menu' },
      press('1'),
      { kind: 'enters', menu: 'sales_menu' },
      press('2'),
      { kind: 'ends', how: 'transfer', target: 'queue-computer-sales' },
    ])
    expect(passed).toBe(true)
    expect(menus).toEqual(['main_menu', 'sales_menu'])
    expect(choices).toEqual([
      ['main_menu', '1'],
      ['sales_menu', '2'],
    ])
    expect(outcome).toMatchObject({ kind: 'transferred', target: 'queue-computer-sales' })
  })

  it('is of the same result whenever it runs, and takes no time', () => {
    const script = [press('1'), { kind: 'enters', menu: 'sales_menu' }, { kind: 'wait' }, press('7'), press('1')]
    const started = performance.now()
    const results = Array.from({ length: 200 }, () => run(hotline, script))
    expect(performance.now() - started).toBeLessThan(2_000)
    for (const result of results) expect(result).toEqual(results[0])
  })

  it.each([
    ['another menu', [press('1'), { kind: 'enters', menu: 'main_menu' }], 'The caller comes to sales_menu'],
    ['no menu', [press('2'), { kind: 'enters', menu: 'main_menu' }], 'The call is passed to queue-tech-support'],
    ['the same menu', [press('7'), { kind: 'enters', menu: 'sales_menu' }], 'The caller stays in main_menu'],
    ['other words', [press('7'), { kind: 'hears', text: 'Goodbye' }], 'The caller hears “Invalid selection.'],
    ['another end', [press('2'), { kind: 'ends', how: 'voicemail' }], 'The call is passed to queue-tech-support'],
    ['no end', [press('1'), { kind: 'ends', how: 'hangup' }], 'The call goes on in sales_menu'],
    ['another target', [press('0'), { kind: 'ends', how: 'transfer', target: '1001' }], 'The call is passed to 1000'],
    ['a key after the end', [press('2'), press('1')], 'The call is over. The call is passed to queue-tech-support'],
    ['nobody called', [{ kind: 'transfer_fails' }], 'Nobody is being called'],
    ['an unknown variable', [{ kind: 'variable', name: 'acount', value: '1' }], '{acount} is no variable of this flow'],
  ])('fails when there is %s, and says what happened', (_, script, happened) => {
    const result = run(hotline, [...script, { kind: 'wait' }])
    expect(result.happened).toContain(happened)
    expect(result.steps.at(-1)).toMatchObject({ status: 'not_run', findings: [] })
  })

  it('hears why a transfer failed, and goes on', () => {
    const { passed } = run(hotline, [
      press('2'),
      { kind: 'transfer_fails', cause: 'USER_BUSY' },
      { kind: 'enters', menu: 'main_menu' },
      press('0'),
      { kind: 'ends', how: 'transfer' },
    ])
    expect(passed).toBe(true)
  })

  it('ends as the caller does', () => {
    expect(run(hotline, [{ kind: 'hang_up' }, { kind: 'ends', how: 'caller' }]).passed).toBe(true)
    const silent = [{ kind: 'wait' }, { kind: 'wait' }, { kind: 'wait' }, { kind: 'hears', text: 'goodbye' }]
    expect(run(hotline, [...silent, { kind: 'ends', how: 'hangup', target: 'NORMAL_CLEARING' }]).passed).toBe(true)
  })

  it('types numbers as a caller does, and finds them in variables', () => {
    const number = [press('4711#'), press('1'), { kind: 'variable', name: 'account', value: '4711' }]
    const settings = { ...opened, start_menu: 'account' }
    expect(run(company, [...number, { kind: 'ends', how: 'transfer', target: 'queue-vip' }], settings).passed).toBe(
      true,
    )
    // The keys that follow are for what comes next.
    expect(run(company, [press('4711#1'), { kind: 'ends', how: 'transfer' }], settings).passed).toBe(true)
    expect(run(company, [press('47#'), { kind: 'enters', menu: 'important' }], settings).happened).toContain('stays in')
  })

  it('does not show digits that are masked', () => {
    const settings = { ...opened, start_menu: 'pin' }
    const { happened } = run(
      company,
      [press('1234'), press('1'), { kind: 'variable', name: 'pin', value: '9' }],
      settings,
    )
    expect(happened).toBe('{pin} is “••••”')
  })

  it('goes by the clock that was set, and does not run by that on the wall', () => {
    const toOffice = [press('1'), { kind: 'enters', menu: 'main_menu' }]
    expect(run(company, toOffice, opened).passed).toBe(true)
    expect(run(company, toOffice, { clock: '2026-11-22T03:00:00+01:00' }).happened).toContain(
      'goes to the mailbox 1001',
    )
    expect(run(company, toOffice, { hours: { office: 'open' } }).passed).toBe(true)
    expect(run(company, toOffice).happened).toContain('office looks at the clock, and the test has none')
  })

  it('asks no web service: it hears the mocked answer, or says that there is none', () => {
    const weather = [press('3'), { kind: 'hears', text: 'The weather forecast is: Hail.' }]
    expect(run(hotline, weather).happened).toContain('give its answer in the settings')
    const body = { properties: { periods: [{ detailedForecast: 'Hail.' }] } }
    const mock = (answer: object) => ({ api: [{ menu: 'main_menu', key: '3', answer }] }) as TestSettingsInput
    expect(run(hotline, weather, mock({ kind: 'answer', body })).passed).toBe(true)
    expect(run(hotline, weather, mock({ kind: 'failure', reason: 'timeout' })).happened).toContain('unavailable')
  })

  it('that begins in a menu which is gone fails at once', () => {
    const result = run(hotline, [press('1'), { kind: 'wait' }], { start_menu: 'gone' })
    expect(result.steps.map(({ status }) => status)).toEqual(['failed', 'not_run'])
    expect(result.happened).toContain('begins in gone')
  })
})
