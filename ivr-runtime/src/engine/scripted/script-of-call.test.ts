import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flowOfDraft } from '../../../test/play-call.ts'
import { powerCompany } from '../../../test/power-company.ts'
import { callerOfWalk, recordWalk } from '../../../test/record-walk.ts'
import { supportHotline } from '../../../test/support-hotline.ts'
import { testScriptSchema } from '../../domain/call/test-script.ts'
import { noSettings } from '../../domain/call/test-settings.ts'
import type { Flow } from '../../domain/flow/flow.ts'
import type { ApiAnswer } from '../../ports/api-client.ts'
import { runScript } from './run-script.ts'
import { scriptOfCall } from './script-of-call.ts'

const monday = new Date('2026-11-23T10:00:00+01:00')
const company = flowOfDraft(powerCompany())
const hotline = flowOfDraft(supportHotline())

const answered = (value: string): ApiAnswer => ({ kind: 'answered', status: 200, latencyMs: 5, value })
const failed: ApiAnswer = { kind: 'failed', status: null, latencyMs: 5, reason: 'timeout' }

const chances = fc.record({
  throws: fc.array(fc.nat(9_999), { maxLength: 25 }),
  startedAt: fc.constantFrom(monday, new Date('2026-11-22T03:00:00Z'), new Date('2026-12-25T12:00:00Z')),
  override: fc.constantFrom(null, 'open' as const, 'closed' as const),
  answer: fc.constantFrom(answered('sunny'), answered('42'), answered('rain, then snow'), failed),
})

function saved(flow: Flow, chance: Parameters<typeof recordWalk>[1]) {
  const steps = recordWalk(flow, chance)
  const call = { flow, settings: noSettings, callerNumber: callerOfWalk, startedAt: chance.startedAt, steps }
  return { steps, ...scriptOfCall(call) }
}

const choicesIn = (steps: ReturnType<typeof recordWalk>) =>
  steps.flatMap((step) => (step.kind === 'action' ? [[step.menuId, step.key]] : []))

describe('a call saved as a test', () => {
  it.each([
    ['the power company', company],
    ['the support hotline', hotline],
  ])('of %s passes on the same flow, by the same way to the same end, whatever happened in it', (_, flow) => {
    fc.assert(
      fc.property(chances, (chance) => {
        const { steps, script, settings, notes } = saved(flow, chance)
        expect(testScriptSchema.parse(script)).toEqual(script)
        const result = runScript({ flow, settings }, script)
        expect(result.steps.filter(({ status }) => status !== 'passed')).toEqual([])
        expect(result.passed).toBe(true)
        if (notes.length > 0) return
        expect(result.choices).toEqual(choicesIn(steps))
        expect({ kind: 'ended', outcome: result.outcome }).toEqual(steps.at(-1))
      }),
      { numRuns: 400 },
    )
  })

  it('fails on a flow in which a key that it pressed leads elsewhere, and says where', () => {
    fc.assert(
      fc.property(chances, fc.nat(), (chance, pick) => {
        const { script, settings, steps } = saved(hotline, chance)
        const used = choicesIn(steps)
        fc.pre(used.length > 0)
        const [menuId = '', key = ''] = used[pick % used.length] ?? []
        const changed: Flow = structuredClone(hotline)
        const option = changed.menus.find((menu) => menu.menuId === menuId)?.options.find((each) => each.key === key)
        if (option) option.action = { type: 'hangup', target: 'CALL_REJECTED', config: null }
        const result = runScript({ flow: changed, settings }, script)
        expect(result.passed).toBe(false)
        const wrong = result.steps.find(({ status }) => status === 'failed')
        const end = { kind: 'ended', outcome: expect.objectContaining({ cause: 'CALL_REJECTED' }) }
        expect(wrong).toMatchObject({ menu: menuId, key, findings: expect.arrayContaining([end]) })
        expect(result.steps.at(-1)?.status).not.toBe('passed')
      }),
    )
  })

  it('has the answer of the web service for a mock, where its value stood in the answer', () => {
    const chance = { throws: [2], startedAt: monday, override: null, answer: answered('Sunny, 72.') }
    const weather = hotline.menus[0]?.options.findIndex(({ key }) => key === '3') ?? 0
    const { script, settings, notes } = saved(hotline, { ...chance, throws: [weather + 50] })
    expect(notes).toEqual([])
    expect(settings.api).toEqual([
      {
        menu: 'main_menu',
        key: '3',
        answer: {
          kind: 'answer',
          status: 200,
          body: { properties: { periods: [{ detailedForecast: 'Sunny, 72.' }] } },
        },
      },
    ])
    expect(script).toContainEqual({ kind: 'hears', text: 'The weather forecast is: Sunny, 72.' })
  })

  it('keeps the moment of the call only where the flow looks at the clock', () => {
    const chance = { throws: [2], startedAt: monday, override: null, answer: failed }
    expect(saved(hotline, chance).settings.clock).toBeNull()
    const { settings } = saved(company, { ...chance, throws: [3], override: 'closed' })
    expect(settings).toMatchObject({ clock: '2026-11-23T09:00:00.000Z', hours: { office: 'closed' } })
  })

  it('puts ones for digits that were masked, and says so', () => {
    const steps = [
      { kind: 'input' as const, menuId: 'pin', digits: '1' },
      { kind: 'collected' as const, menuId: 'pin', variable: 'pin', digits: null, length: 4 },
    ]
    const call = {
      flow: company,
      settings: { ...noSettings, start_menu: 'pin' },
      callerNumber: '1',
      startedAt: monday,
      steps,
    }
    const { script, notes } = scriptOfCall(call)
    expect(script.filter(({ kind }) => kind === 'press')).toEqual([
      { kind: 'press', keys: '1111' },
      { kind: 'press', keys: '1' },
    ])
    expect(notes).toEqual([{ kind: 'masked' }])
  })
})
