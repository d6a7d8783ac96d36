import type { CallStep } from 'ivr-runtime/domain/call/call-step'
import { libraryName } from 'ivr-runtime/domain/flow/play-audio'
import type { TestCallTexts } from './test-call-texts.ts'

/** What goes on in a call in progress while nothing is said. `detail`: what else should be known about it. */
export function meanwhile(steps: readonly CallStep[], t: TestCallTexts): { text: string; detail: string | null } {
  const last = steps.at(-1)
  if (last?.kind === 'action' && last.action === 'play_audio') {
    const recording = libraryName(last.target)
    const detail = recording === null ? t('onTheSwitch') : null
    return { text: t('playing', { recording: recording ?? (last.target.split('/').at(-1) || last.target) }), detail }
  }
  if (last?.kind === 'action' && last.action === 'http_api_call') {
    const host = URL.canParse(last.target) ? new URL(last.target).host : last.target
    return { text: t('asking', { host }), detail: null }
  }
  return { text: t('listening'), detail: null }
}
