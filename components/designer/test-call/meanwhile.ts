import type { CallStep } from 'ivr-runtime/domain/call/call-step'
import { libraryName } from 'ivr-runtime/domain/flow/play-audio'

/** What goes on in a call in progress while nothing is said. `detail`: what else should be known about it. */
export function meanwhile(steps: readonly CallStep[]): { text: string; detail: string | null } {
  const last = steps.at(-1)
  if (last?.kind === 'action' && last.action === 'play_audio') {
    const recording = libraryName(last.target)
    const detail = recording === null ? 'It lies on the switch: callers hear it, this page cannot.' : null
    return { text: `Playing ${recording ?? (last.target.split('/').at(-1) || last.target)}`, detail }
  }
  if (last?.kind === 'action' && last.action === 'http_api_call') {
    const host = URL.canParse(last.target) ? new URL(last.target).host : last.target
    return { text: `Asking ${host} …`, detail: null }
  }
  return { text: 'Listening for a key', detail: null }
}
