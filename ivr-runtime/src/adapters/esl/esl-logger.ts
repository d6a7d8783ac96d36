import type { Logger } from 'pino'

/** What the event socket writes about itself: never keys, numbers or arguments, only UUIDs, codes and counts. */
export type EslLogger = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>
