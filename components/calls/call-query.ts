import type { RouterInputs } from '../app/trpc.ts'

/** What the address of the calls page says: which calls, in a person's terms. Absent: any. */
export type CallQuery = {
  search?: string
  ivr?: string
  menu?: string
  disposition?: Disposition
  period?: Period
  /** Days, `2026-11-21`, both included; they count with the period `days`. */
  first?: string
  last?: string
  testCalls?: 'exclude' | 'only'
}

export type CallFilters = RouterInputs['calls']['summary']
export type Disposition = NonNullable<CallFilters['disposition']>

export const periods = ['hour', 'today', 'week', 'month', 'days'] as const
export type Period = (typeof periods)[number]

const dispositions = ['in_progress', 'transferred', 'voicemail', 'caller_hung_up', 'flow_hung_up', 'failed'] as const

/** Reads an address; what nobody could have chosen there counts as absent. */
export function readCallQuery(address: URLSearchParams): CallQuery {
  const text = (name: string, pattern: RegExp) => {
    const value = address.get(name)?.trim()
    return value && pattern.test(value) ? { [name]: value } : {}
  }
  const one = <T extends string>(name: string, known: readonly T[]) => {
    const value = known.find((each) => each === address.get(name))
    return value ? { [name]: value } : {}
  }
  return {
    ...text('search', /^.{1,64}$/),
    ...text('ivr', /^[a-z0-9-]{1,64}$/),
    ...text('menu', /^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/),
    ...one('disposition', dispositions),
    ...one('period', periods),
    ...text('first', /^\d{4}-\d\d-\d\d$/),
    ...text('last', /^\d{4}-\d\d-\d\d$/),
    ...one('testCalls', ['exclude', 'only']),
  }
}

/** `?ivr=support-hotline&period=today`, or '' for all calls. */
export function callQueryAddress(query: CallQuery): string {
  const address = new URLSearchParams(Object.entries(query).filter(([, value]) => value))
  const text = address.toString()
  return text === '' ? '' : `?${text}`
}

/** What the server is asked. Periods end now, and are of the person's own days. */
export function callFilters(query: CallQuery, now: Date): CallFilters {
  const { period, first, last, ...filters } = query
  const { from, to } = limitsOf({ period, first, last }, now)
  return {
    ...filters,
    ...(from && { from: from.toISOString() }),
    ...(to && { to: to.toISOString() }),
  }
}

const hourMs = 3_600_000

function limitsOf(
  { period, first, last }: { [Name in 'period' | 'first' | 'last']: CallQuery[Name] | undefined },
  now: Date,
): { from?: Date | undefined; to?: Date | undefined } {
  const daysAgo = (days: number) => new Date(now.getFullYear(), now.getMonth(), now.getDate() - days)
  switch (period) {
    case 'hour':
      return { from: new Date(now.getTime() - hourMs) }
    case 'today':
      return { from: daysAgo(0) }
    case 'week':
      return { from: daysAgo(6) }
    case 'month':
      return { from: daysAgo(29) }
    case 'days':
      return { from: dayBegin(first, 0), to: dayBegin(last, 1) }
    default:
      return {}
  }
}

/** The beginning of the day `plus` days later, where the person is. */
function dayBegin(day: string | undefined, plus: number): Date | undefined {
  const [year = 0, month = 1, date = 1] = (day ?? '').split('-').map(Number)
  const begin = new Date(year, month - 1, date + plus)
  return day && year > 0 && !Number.isNaN(begin.getTime()) ? begin : undefined
}
