import pino, { type Logger } from 'pino'

/**
 * JSON lines on standard output. Keys, passwords and whatever is personal (`pii.*`) never come out, not even when
 * somebody hands over a whole object.
 */
export function createLogger(service: string, level: string): Logger {
  return pino({
    level,
    base: { service, pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: {
      paths: [
        'pii',
        ...['password', 'apiKey', 'openaiApiKey', 'authorization', 'cookie'].flatMap((name) => [name, `*.${name}`]),
        'headers["x-api-key"]',
        '*.headers["x-api-key"]',
      ],
      remove: true,
    },
  })
}
