import { mockOf, type TestSettings } from '../domain/call/test-settings.ts'
import { mockedAnswer } from '../engine/scripted/mocked-answer.ts'
import type { ApiClient } from '../ports/api-client.ts'
import type { Clock } from '../ports/clock.ts'
import type { HoursOverride, RunnableFlow } from '../ports/flow-source.ts'
import type { CallDeps, CallSession } from './call-session.ts'

/** What of a call depends on whether it is a test. */
export type Means = Pick<CallSession, 'speech' | 'passingSpeech' | 'api' | 'clock' | 'hoursOverrides'> & {
  flow: RunnableFlow['flow']
  /** Set from the beginning on. */
  variables: Readonly<Record<string, string>>
}

const realClock: Clock = { nowMs: () => Date.now() }

type Shared = Pick<CallDeps, 'speech' | 'passingSpeech' | 'offlineSpeech' | 'api'>

/** The means of a caller's call. */
export const realMeans = ({ speech, passingSpeech, api }: Shared, { flow, hoursOverrides }: RunnableFlow): Means => ({
  ...{ flow, variables: {}, speech, passingSpeech, api, clock: realClock, hoursOverrides },
})

/** The means of one test call: the ports of all calls, wrapped as its settings say. `startedAt`: when it really began. */
export function testMeans(deps: Shared, runnable: RunnableFlow, settings: TestSettings, startedAt: Date): Means {
  const { flow, hoursOverrides } = runnable
  const { speech, passingSpeech } = settings.openai_down ? deps.offlineSpeech : deps
  return {
    flow: settings.start_menu === null ? flow : { ...flow, rootMenuId: settings.start_menu },
    variables: settings.variables,
    speech,
    passingSpeech,
    api: withMocks(deps.api, settings),
    clock: settings.clock === null ? realClock : movedClock(new Date(settings.clock), startedAt),
    hoursOverrides: new Map([...(settings.clock === null ? hoursOverrides : []), ...handsOf(settings)]),
  }
}

/** Mocked services are not asked; the others are. */
const withMocks = (api: ApiClient, settings: TestSettings): ApiClient => ({
  async call(action, allowedHosts, signal, from) {
    const mock = mockOf(settings, from.menuId, from.key)
    return mock ? mockedAnswer(mock, action.config) : api.call(action, allowedHosts, signal, from)
  },
})

/** Goes on from `begin` as time goes on. */
const movedClock = (begin: Date, startedAt: Date): Clock => ({
  nowMs: () => begin.getTime() + Date.now() - startedAt.getTime(),
})

const handsOf = ({ hours }: TestSettings): [string, HoursOverride][] =>
  Object.entries(hours).map(([menuId, state]) => [menuId, { state, until: null }])
