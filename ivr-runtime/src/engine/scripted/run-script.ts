import type { CallOutcome } from '../../domain/call/call-outcome.ts'
import type { Finding, Lack } from '../../domain/call/test-finding.ts'
import { isExpectation, type ScriptStep, type ScriptStepOf } from '../../domain/call/test-script.ts'
import { dots } from '../fill.ts'
import { variable } from '../variables.ts'
import { shownOf } from './shown-of.ts'
import {
  beginWalk,
  type Course,
  failTransfer,
  finishTransfer,
  hangUpWalk,
  keepSilent,
  pressKeys,
  type Walk,
} from './walk-call.ts'

const mostSaid = 300

/**
 * What came of one step. `findings`: what was there instead, where it failed. `menu`, `key`: where the caller last did
 * something, and the option that it chose; null: none.
 */
export type StepResult = {
  status: 'passed' | 'failed' | 'not_run'
  step: ScriptStep
  findings: Finding[]
  menu: string | null
  key: string | null
}

/** What came of a whole script. `menus` and `choices`: what of the flow it came by, choices as `[menu, key]`. */
export type ScriptResult = {
  passed: boolean
  steps: StepResult[]
  menus: string[]
  choices: [menu: string, key: string][]
  outcome: CallOutcome | null
}

/**
 * Runs a scripted test on the engine alone: no speech, no switch, no waiting, and nothing outside is asked. Stops at the
 * first step that does not come true. Pure: the same flow, settings and script give the same result.
 */
export function runScript(course: Course, script: readonly ScriptStep[]): ScriptResult {
  const missing = missingStart(course)
  if (missing) return { passed: false, steps: failedAtOnce(script, missing), menus: [], choices: [], outcome: null }
  let walk = beginWalk(course)
  let failed = false
  const steps = script.map((step): StepResult => {
    if (failed) return { status: 'not_run', step, findings: [], menu: null, key: null }
    const taken = take(course, walk, step)
    walk = taken.walk
    const { findings } = taken
    failed = findings.length > 0
    return { status: failed ? 'failed' : 'passed', step, findings, ...placeOf(walk) }
  })
  const { state, menus, choices } = finishTransfer(course, walk)
  return { passed: !failed, steps, menus: [...menus], choices: [...choices], outcome: state.outcome }
}

/** No findings: it came true. */
type Taken = { walk: Walk; findings: Finding[] }

function take(course: Course, before: Walk, step: ScriptStep): Taken {
  const looksOn = step.kind === 'transfer_fails' || (isExpectation(step) && step.kind !== 'ends')
  const walk = looksOn ? before : finishTransfer(course, before)
  if (isExpectation(step)) {
    const findings = contradictions(course, walk, step)
    return { walk, findings: findings.length > 0 && walk.lack ? [...findings, lacking(walk.lack)] : findings }
  }
  const findings = hindrances(walk, step)
  return findings.length > 0 ? { walk, findings } : { walk: act(course, walk, step), findings }
}

const lacking = (lack: Lack): Finding => ({ kind: 'lack', lack })
const ended = ({ outcome }: Walk['state']): Finding[] => (outcome ? [{ kind: 'ended', outcome }] : [])

/** Why the caller cannot do this now; none when nothing is in the way. */
function hindrances({ command, lack, state }: Walk, { kind }: ScriptStep): Finding[] {
  if (lack) return [lacking(lack)]
  if (state.phase === 'ended') return [{ kind: 'over' }, ...ended(state)]
  if (kind === 'transfer_fails') return command?.kind === 'transfer' ? [] : [{ kind: 'nobodyCalled' }]
  return kind === 'hang_up' || command?.kind === 'ask' ? [] : [{ kind: 'nothingAsked' }]
}

function act(course: Course, walk: Walk, step: ScriptStep): Walk {
  switch (step.kind) {
    case 'press':
      return pressKeys(course, walk, step.keys)
    case 'wait':
      return keepSilent(course, walk)
    case 'hang_up':
      return hangUpWalk(course, walk)
    case 'transfer_fails':
      return failTransfer(course, walk, step.cause)
    default:
      return walk
  }
}

function contradictions({ flow }: Course, walk: Walk, step: ScriptStep): Finding[] {
  const { state, entered, heard } = walk
  switch (step.kind) {
    case 'hears':
      return plain(heard.map(shownOf).join(' ')).includes(plain(step.text)) ? [] : heardInstead(walk)
    case 'enters':
      return entered.includes(step.menu) ? [] : whereInstead(walk)
    case 'variable': {
      const value = variable(flow, state, step.name)
      if (value === step.value) return []
      const shown = value !== undefined && state.masked.includes(step.name) ? dots(value) : value
      return [{ kind: 'variable', name: step.name, value: shown ?? null }]
    }
    case 'ends':
      if (state.phase !== 'ended' || !state.outcome) return [{ kind: 'goesOn', menu: state.menuId }]
      return isEnding(state.outcome, step) ? [] : ended(state)
    default:
      return []
  }
}

function whereInstead({ state, entered }: Walk): Finding[] {
  const way: Finding[] = entered.length > 0 ? [{ kind: 'entered', menus: [...entered] }] : []
  const findings = [...way, ...ended(state)]
  return findings.length > 0 ? findings : [{ kind: 'stays', menu: state.menuId }]
}

function heardInstead({ heard, state }: Walk): Finding[] {
  if (heard.length === 0 && state.outcome) return ended(state)
  const text = heard.map(shownOf).join(' ')
  return [{ kind: 'heard', text: text.length > mostSaid ? `${text.slice(0, mostSaid)}…` : text }]
}

function isEnding(outcome: CallOutcome, { how, target }: ScriptStepOf<'ends'>): boolean {
  const is = (wanted: typeof how, reached: string) => how === wanted && (target === null || target === reached)
  switch (outcome.kind) {
    case 'transferred':
      return is('transfer', outcome.target)
    case 'voicemail':
      return is('voicemail', outcome.mailbox)
    case 'hungUp':
      return outcome.by === 'caller' ? how === 'caller' : is('hangup', outcome.cause)
    case 'failed':
      return false
  }
}

/** Case, spaces and the kinds of quotes do not count. */
const plain = (text: string) =>
  text.toLowerCase().replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim()

function placeOf({ turn, choices }: Walk): { menu: string; key: string | null } {
  const [menu, key] = choices[turn.choices] ?? [turn.menuId, null]
  return { menu, key }
}

function missingStart({ flow, settings: { start_menu: start } }: Course): Finding | null {
  if (start === null || flow.menus.some(({ menuId }) => menuId === start)) return null
  return { kind: 'noStart', menu: start }
}

const failedAtOnce = (script: readonly ScriptStep[], missing: Finding): StepResult[] =>
  script.map((step, index) => ({
    status: index === 0 ? 'failed' : 'not_run',
    step,
    findings: index === 0 ? [missing] : [],
    menu: null,
    key: null,
  }))
