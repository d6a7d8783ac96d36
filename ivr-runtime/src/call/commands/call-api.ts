import type { Command } from '../../engine/command.ts'
import type { CallSession, CarriedOut } from '../call-session.ts'
import { untilEnded } from '../until-ended.ts'

/** The whole of an API call, as the product promises. */
const apiLimitMs = 10_000

/** Asks a web service, ten seconds at most; a caller who leaves ends the asking. */
export async function callApi(
  session: CallSession,
  command: Extract<Command, { kind: 'callApi' }>,
): Promise<CarriedOut> {
  const abort = new AbortController()
  const startedMs = performance.now()
  const timer = setTimeout(
    () => abort.abort(new DOMException('the web service took too long', 'TimeoutError')),
    apiLimitMs,
  )
  try {
    const asked = await untilEnded(
      session.channel,
      session.api.call(command.action, session.allowedHosts, abort.signal).catch((error) => {
        session.logger.error({ err: error }, 'calling a web service failed')
        const latencyMs = Math.round(performance.now() - startedMs)
        return { kind: 'failed' as const, status: null, latencyMs, reason: 'unreachable' as const }
      }),
    )
    return asked.kind === 'callEnded' ? asked : { kind: 'apiAnswered', answer: asked.value }
  } finally {
    clearTimeout(timer)
    abort.abort()
  }
}
