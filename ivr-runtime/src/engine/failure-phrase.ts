import type { Phrase } from '../domain/flow/phrases.ts'

/** What a caller is told about a transfer that failed, by the switch's cause. */
export function failurePhrase(cause: string): Phrase {
  switch (cause.toUpperCase()) {
    case 'USER_BUSY':
    case 'BUSY':
      return 'lineBusy'
    case 'NO_ANSWER':
    case 'NO_USER_RESPONSE':
    case 'ALLOTTED_TIMEOUT':
    case 'PROGRESS_TIMEOUT':
    case 'MEDIA_TIMEOUT':
    case 'NOANSWER':
    case 'TIMEOUT':
      return 'noAnswer'
    default:
      return 'unreachable'
  }
}
