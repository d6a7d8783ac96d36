import type { WebServices } from 'ivr-runtime/ports/api-client'
import type { Logger } from 'pino'
import type { Db } from '../db.ts'
import type { EventBus } from '../events.ts'
import type { SwitchControl } from '../ports/switch-control.ts'
import type { Secrets } from './secrets.ts'

/**
 * What the business rules work with. Made once per process (server/main.ts, server/worker.ts, tests) and handed to
 * every service as its first argument.
 */
export type Services = {
  db: Db
  bus: EventBus
  secrets: Secrets
  logger: Logger
  /** Holds `<ivr id>/<hash>.wav` and `<ivr id>/preview/<hash>.wav`; the runtimes write there too. */
  audioDir: string
  /** Holds `<tenant id>/<domain>/<mailbox>/msg_<uuid>.wav`; the switches write there. */
  voicemailDir: string
  /** Null: there is no switch to command. */
  switchControl: SwitchControl | null
  /** Asks web services for those who try them out. */
  webServices: WebServices
  /** Holds `<tenant id>/<hash>.wav`, the recordings of each organisation's library. */
  libraryDir: string
  /** For IVRs without a key of their own. `openaiBaseUrl` null: OpenAI itself. */
  speech: { openaiApiKey: string | null; openaiBaseUrl: string | null }
  branding: { brand: string; poweredBy: string }
  /** The newest `tailLines` lines of a pod's log, oldest first; the orchestrator's adapter knows where they are. */
  podLogs: (podName: string, tailLines: number) => Promise<string[]>
}
