import type { Services } from '../services.ts'
import { adoptMessages } from './adopt-messages.ts'

const everyMs = 60_000

/** Looks for messages that no runtime recorded, now and then. `stop` resolves when the last look is over. */
export function startAdopter(services: Pick<Services, 'db' | 'voicemailDir' | 'switchControl' | 'logger'>): {
  stop(): Promise<void>
} {
  let looking = Promise.resolve()
  const look = () => {
    looking = looking.then(() =>
      adoptMessages(services).then(
        () => undefined,
        (error: unknown) =>
          services.logger.warn({ err: error }, 'messages that no runtime recorded were not looked for'),
      ),
    )
  }
  look()
  const timer = setInterval(look, everyMs).unref()
  return {
    stop() {
      clearInterval(timer)
      return looking
    },
  }
}
