import { type Logger, pino } from 'pino'

/** Names under which personal data or secrets could reach a log line; they are cut out wherever they stand. */
const secret = ['callerNumber', 'calledNumber', 'digits', 'text', 'apiKey', 'openaiApiKey', 'authorization', 'pii']

/** JSON lines on standard output, times in ISO 8601. */
export function openLog(level: string, base: Record<string, string | number>): Logger {
  return pino({
    level,
    base,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: secret.flatMap((name) => [name, `*.${name}`]), remove: true },
  })
}
