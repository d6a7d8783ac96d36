import { type DestinationStream, type Logger, pino } from 'pino'

/** Names under which personal data or secrets could reach a log line; they are cut out wherever they stand. */
const secret = [
  ...['callerNumber', 'callerName', 'calledNumber', 'digits', 'text', 'variables', 'target', 'mailbox', 'url', 'pii'],
  ...['apiKey', 'openaiApiKey', 'authorization', 'headers', 'password', 'detail', 'parameters'],
]

/** JSON lines on standard output, or where they are to go; times in ISO 8601. */
export function openLog(
  level: string,
  base: Record<string, string | number>,
  destination: DestinationStream = pino.destination(1),
): Logger {
  const redact = { paths: secret.flatMap((name) => [name, `*.${name}`]), remove: true }
  return pino({ level, base, timestamp: pino.stdTimeFunctions.isoTime, redact }, destination)
}
