import type { CallOutcome } from '../../domain/call/call-outcome.ts'
import { isExpectation, type ScriptStep, type ScriptStepOf } from '../../domain/call/test-script.ts'
import { dots } from '../fill.ts'
import { variable } from '../variables.ts'
import { heardInWords, lackInWords, outcomeInWords, shownOf, stepInWords } from './script-words.ts'
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

/**
 * What came of one step. `expected`: the step in words. `happened`: what was there instead, where it failed. `menu`,
 * `key`: where the caller last did something, and the option that it chose; null: none.
 */
export type StepResult = {
  status: 'passed' | 'failed' | 'not_run'
  expected: string
  happened: string | null
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
    const expected = stepInWords(step)
    if (failed) return { status: 'not_run', expected, happened: null, menu: null, key: null }
    const taken = take(course, walk, step)
    walk = taken.walk
    failed = taken.happened !== null
    const { happened } = taken
    return { status: failed ? 'failed' : 'passed', expected, happened, ...placeOf(walk) }
  })
  const { state, menus, choices } = finishTransfer(course, walk)
  return { passed: !failed, steps, menus: [...menus], choices: [...choices], outcome: state.outcome }
}

/** `happened` null: it came true. */
type Taken = { walk: Walk; happened: string | null }

function take(course: Course, before: Walk, step: ScriptStep): Taken {
  const looksOn = step.kind === 'transfer_fails' || (isExpectation(step) && step.kind !== 'ends')
  const walk = looksOn ? before : finishTransfer(course, before)
  if (isExpectation(step)) {
    const happened = contradiction(course, walk, step)
    return { walk, happened: happened && walk.lack ? `${happened}. ${lackInWords(walk.lack)}` : happened }
  }
  const hindrance = hindranceOf(walk, step)
  return hindrance ? { walk, happened: hindrance } : { walk: act(course, walk, step), happened: null }
}

/** Why the caller cannot do this now; null when nothing is in the way. */
function hindranceOf({ command, lack, state }: Walk, { kind }: ScriptStep): string | null {
  if (lack) return lackInWords(lack)
  if (state.phase === 'ended') return `The call is over. ${state.outcome ? outcomeInWords(state.outcome) : ''}`.trim()
  if (kind === 'transfer_fails') return command?.kind === 'transfer' ? null : 'Nobody is being called'
  return kind === 'hang_up' || command?.kind === 'ask' ? null : 'The caller is not asked for anything'
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

function contradiction({ flow }: Course, walk: Walk, step: ScriptStep): string | null {
  const { state, entered, heard } = walk
  switch (step.kind) {
    case 'hears':
      return plain(heard.map(shownOf).join(' ')).includes(plain(step.text)) ? null : heardInstead(walk)
    case 'enters':
      if (entered.includes(step.menu)) return null
      return whereInstead(walk)
    case 'variable': {
      const value = variable(flow, state, step.name)
      if (value === step.value) return null
      if (value === undefined) return `{${step.name}} is no variable of this flow`
      return `{${step.name}} is “${state.masked.includes(step.name) ? dots(value) : value}”`
    }
    case 'ends':
      if (state.phase !== 'ended' || !state.outcome) return `The call goes on in ${state.menuId}`
      return isEnding(state.outcome, step) ? null : outcomeInWords(state.outcome)
    default:
      return null
  }
}

function whereInstead({ state, entered }: Walk): string {
  const way = entered.length > 0 ? `The caller comes to ${entered.join(', then to ')}` : null
  const end = state.outcome && outcomeInWords(state.outcome)
  return [way, end].filter(Boolean).join('. ') || `The caller stays in ${state.menuId}`
}

function heardInstead({ heard, state }: Walk): string {
  return heard.length === 0 && state.outcome ? outcomeInWords(state.outcome) : heardInWords(heard)
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

function missingStart({ flow, settings: { start_menu: start } }: Course): string | null {
  if (start === null || flow.menus.some(({ menuId }) => menuId === start)) return null
  return `The test begins in ${start}, which this flow does not have`
}

const failedAtOnce = (script: readonly ScriptStep[], happened: string): StepResult[] =>
  script.map((step, index) => ({
    status: index === 0 ? 'failed' : 'not_run',
    expected: stepInWords(step),
    happened: index === 0 ? happened : null,
    menu: null,
    key: null,
  }))
