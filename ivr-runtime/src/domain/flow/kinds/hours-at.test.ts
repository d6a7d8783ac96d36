import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type HoursConfig, hoursConfigSchema } from './hours.ts'
import { hoursAt } from './hours-at.ts'

const office = (change: Partial<HoursConfig> = {}): HoursConfig =>
  hoursConfigSchema.parse({
    time_zone: 'Europe/Berlin',
    weekly: { mon: [['09:00', '17:00']], sat: [['22:00', '02:00']], sun: [['01:30', '02:30']] },
    holidays: [],
    ...change,
  })
const at = (moment: string, config = office()) => hoursAt(config, Date.parse(moment))

describe('opening hours', () => {
  it.each([
    ['2026-11-23T07:59:59Z', 'closed'],
    ['2026-11-23T08:00:00Z', 'open'],
    ['2026-11-23T15:59:59Z', 'open'],
    ['2026-11-23T16:00:00Z', 'closed'],
  ])('are kept by the clock on the wall, closing time excluded: %s is %s', (moment, expected) => {
    expect(at(moment)).toBe(expected)
  })

  it('move with daylight saving time: nine in Berlin is eight in winter and seven in summer by UTC', () => {
    expect(at('2026-01-05T07:30:00Z')).toBe('closed')
    expect(at('2026-07-06T07:30:00Z')).toBe('open')
  })

  it('go on past midnight, on the day after the one on which they begin', () => {
    expect(at('2026-11-21T21:00:00Z')).toBe('open')
    expect(at('2026-11-22T00:29:59Z')).toBe('open')
    expect(at('2026-11-22T01:30:00Z')).toBe('closed')
    // Friday night is not Saturday night.
    expect(at('2026-11-21T00:30:00Z')).toBe('closed')
  })

  it('begin late where daylight saving time skips their beginning', () => {
    // On 2026-03-29 the clock goes from 02:00 to 03:00 in Berlin.
    const config = office({ weekly: { sun: [['02:30', '04:00']] } })
    expect(at('2026-03-29T00:59:00Z', config)).toBe('closed')
    expect(at('2026-03-29T01:00:00Z', config)).toBe('open')
    expect(at('2026-03-29T02:00:00Z', config)).toBe('closed')
  })

  it('are open twice in an hour that daylight saving time repeats', () => {
    // On 2026-10-25 the clock goes from 03:00 back to 02:00 in Berlin.
    const config = office({ weekly: { sun: [['02:00', '02:30']] } })
    expect(['00:15', '00:45', '01:15', '01:45'].map((time) => at(`2026-10-25T${time}:00Z`, config))).toEqual([
      'open',
      'closed',
      'open',
      'closed',
    ])
  })

  it('are those of a place where the date is another one', () => {
    const config = office({ time_zone: 'Pacific/Auckland' })
    expect(at('2026-11-22T21:00:00Z', config)).toBe('open')
    expect(at('2026-11-23T21:00:00Z', config)).toBe('closed')
  })

  it('may last all day', () => {
    const config = office({ weekly: { mon: [['00:00', '24:00']] } })
    expect(at('2026-11-22T23:00:00Z', config)).toBe('open')
    expect(at('2026-11-23T22:59:59Z', config)).toBe('open')
    expect(at('2026-11-23T23:00:00Z', config)).toBe('closed')
  })
})

describe('a holiday', () => {
  const holidays = [
    { date: '2026-11-23', name: 'Once' },
    { date: '2020-12-28', every_year: true },
  ]
  const config = office({
    holidays,
    weekly: {
      sun: [['22:00', '06:00']],
      mon: [
        ['09:00', '17:00'],
        ['23:00', '02:00'],
      ],
    },
  })

  it('lasts from midnight to midnight, also into hours that began the day before', () => {
    expect(at('2026-11-22T22:59:59Z', config)).toBe('open')
    expect(at('2026-11-22T23:00:00Z', config)).toBe('holiday')
    expect(at('2026-11-23T09:00:00Z', config)).toBe('holiday')
  })

  it('has no hours that go on into the next day', () => {
    expect(at('2026-11-24T00:00:00Z', config)).toBe('closed')
    expect(at('2026-12-01T00:00:00Z', config)).toBe('open')
  })

  it('comes every year where that was said, otherwise once', () => {
    expect(at('2026-12-28T10:00:00Z', config)).toBe('holiday')
    expect(at('2027-11-23T10:00:00Z', config)).not.toBe('holiday')
  })
})

describe('the settings of opening hours', () => {
  const parse = (change: object) => hoursConfigSchema.safeParse({ time_zone: 'UTC', ...change }).success

  it.each(['Mars/Olympus', '', '+01:00', 'Europe', '../etc'])('refuse the time zone %j', (time_zone) => {
    expect(parse({ time_zone })).toBe(false)
  })
  it.each([
    ['9:00', '17:00'],
    ['09:00', '25:00'],
    ['24:00', '09:00'],
    ['09:00', '09:00'],
    ['09:00', '12:60'],
  ])('refuse the range %s to %s', (from, to) => {
    expect(parse({ weekly: { mon: [[from, to]] } })).toBe(false)
  })
  it.each(['2026-02-30', '25.12.2026', '2026-13-01'])('refuse the holiday %j', (date) => {
    expect(parse({ holidays: [{ date }] })).toBe(false)
  })
})

describe('any opening hours', () => {
  const zones = ['UTC', 'Europe/London', 'America/St_Johns', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Apia']
  const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  const clock = time.map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))

  it('are open exactly as long as their range on a day without a change of the clock', () => {
    const range = fc.tuple(clock, clock).filter(([from, to]) => from !== to)
    fc.assert(
      fc.property(range, ([from, to]) => {
        const config = office({ time_zone: 'UTC', weekly: { wed: [[from, to]] } })
        const start = Date.parse('2026-11-25T00:00:00Z')
        let minutes = 0
        for (let minute = 0; minute < 2 * 1440; minute++) {
          if (hoursAt(config, start + minute * 60_000) === 'open') minutes += 1
        }
        const [fromAt = 0, toAt = 0] = [from, to].map((text) => Date.parse(`2026-11-25T${text}:00Z`) / 60_000)
        expect(minutes).toBe(toAt > fromAt ? toAt - fromAt : toAt - fromAt + 1440)
      }),
      { numRuns: 20 },
    )
  })

  it('of every hour of every day are never closed, at whatever moment and place', () => {
    const allDay: [string, string][] = [['00:00', '24:00']]
    const weekly = { mon: allDay, tue: allDay, wed: allDay, thu: allDay, fri: allDay, sat: allDay, sun: allDay }
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.date({ min: new Date(0), noInvalidDate: true }),
        (time_zone, moment) => {
          expect(hoursAt(office({ time_zone, weekly }), moment.getTime() % 4e12)).toBe('open')
        },
      ),
    )
  })
})
