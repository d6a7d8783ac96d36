import { createTranslator } from 'use-intl/core'
import { expect, test } from 'vitest'
import { catalogue } from '../../../../messages/catalogue.ts'
import { clockPresets } from './clock-presets.ts'

const t = createTranslator({ locale: 'en', messages: catalogue.en, namespace: 'designerTestCall' })

const berlin = (holidays: { date: string; everyYear: boolean; name: string | null }[] = []) => ({
  hours: [{ menu: 'office', timeZone: 'Europe/Berlin', holidays }],
})
const saturday = new Date('2026-11-21T15:00:00Z')

test('Sunday 3 a.m. is that of the flow’s own time zone, and the next one on a Sunday', () => {
  expect(clockPresets(berlin(), saturday, t)).toEqual([
    { value: 'sunday', label: 'Sunday 3 a.m.', at: '2026-11-22T02:00:00.000Z' },
  ])
  expect(clockPresets(berlin(), new Date('2026-11-22T10:00:00Z'), t)[0]?.at).toBe('2026-11-29T02:00:00.000Z')
})

test('the next holiday is the first to come, also of those that come every year', () => {
  const holidays = [
    { date: '2026-11-01', everyYear: false, name: 'All Saints' },
    { date: '2020-01-01', everyYear: true, name: null },
    { date: '2019-12-25', everyYear: true, name: 'Christmas' },
  ]
  expect(clockPresets(berlin(holidays), saturday, t)[1]).toEqual({
    ...{ value: 'holiday', label: 'Next holiday (Christmas)', at: '2026-12-25T11:00:00.000Z' },
  })
  expect(clockPresets(berlin(holidays), new Date('2026-12-31T00:00:00Z'), t)[1]?.label).toContain('2027-01-01')
})
