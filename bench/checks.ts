import type { Draft } from '../ivr-runtime/src/domain/flow/draft.ts'
import { draftToFlow } from '../ivr-runtime/src/domain/flow/draft-to-flow.ts'
import { checkCalls } from '../ivr-runtime/src/engine/explore/check-calls.ts'
import { explore } from '../ivr-runtime/src/engine/explore/explore.ts'
import { percentile } from './percentile.ts'

const rounds = 15

/** What an edit waits for before it answers: the checks of the flow, and of every path that its calls can take. In time of
 * the processor, because what else the machine does is no matter here. */
export async function benchChecks(): Promise<void> {
  console.log(
    '\nChecks of a draft, ms of processor time, median of a warm process (aim: at most 150 ms in all for 500 menus)',
  )
  for (const menus of [10, 100, 500, 2_000]) {
    const draft = treeOf(menus)
    const inFlow: number[] = []
    const inCalls: number[] = []
    for (let round = 0; round < rounds; round++) {
      const begun = processorMs()
      const { drawn, problems } = draftToFlow(draft)
      const between = processorMs()
      checkCalls(drawn, problems)
      inFlow.push(between - begun)
      inCalls.push(processorMs() - between)
    }
    const { spots, complete } = explore(draftToFlow(draft).drawn)
    const said = [inFlow, inCalls].map((times) => percentile(times, 0.5).toFixed(1))
    console.log(
      `  ${String(menus).padStart(5)} menus, ${menus * 5} options: flow ${said[0]}, calls ${said[1]} (${spots.length} spots, ${complete ? 'all of them' : 'budget exhausted'})`,
    )
  }
}

const processorMs = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

/** A tree of menus with three branches each, a key that leaves, and one that leads back. */
function treeOf(count: number): Draft {
  const name = (at: number) => `menu_${Math.max(0, Math.min(count - 1, at))}`
  const option = (digit: string, actionType: string, actionTarget: string) => ({
    ...{ digit, actionType, actionTarget, actionConfig: null, description: null },
  })
  return {
    ivr: { name: 'tree', defaultLanguage: 'en', defaultVoice: 'alloy', ttsModel: 'tts-1', rootMenuId: name(0) },
    menus: Array.from({ length: count }, (_, at) => ({
      ...{ menuId: name(at), kind: 'menu', config: null, language: null, translations: null, ttsVoice: null },
      ...{ timeoutSeconds: 5, maxRetries: 3, invalidPrompt: null },
      promptText: `Menu ${at}. Press 1 for sales, 2 for support, 3 for more, 4 for a person, or 9 to go back.`,
      options: [
        ...['1', '2', '3'].map((digit) => option(digit, 'sub_menu', name(3 * at + Number(digit)))),
        at % 2 === 0
          ? option('4', 'transfer_queue', 'queue-sales')
          : option('4', 'http_api_call', 'https://api.example/status'),
        option('9', 'sub_menu', name(Math.floor((at - 1) / 3))),
      ],
    })),
  }
}
