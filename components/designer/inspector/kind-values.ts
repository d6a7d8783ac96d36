import type { MenuKind } from 'ivr-runtime/domain/flow/menu-kind'
import { parseKind } from 'ivr-runtime/domain/flow/parse-menu'
import { sentence } from '../../app/sentence.ts'
import type { MenuConfig } from '../draft/draft.ts'
import { type BranchValues, toBranchConfig, toBranchValues } from '../nodes/branch/branch-values.ts'
import { type CollectValues, toCollectConfig, toCollectValues } from '../nodes/collect/collect-values.ts'
import { type HoursValues, toHoursConfig, toHoursValues } from '../nodes/hours/hours-values.ts'

/** What the kinds need to know, of all kinds side by side: a form keeps what was typed when the kind changes. */
export type KindValues = HoursValues & CollectValues & BranchValues
export type KindField = keyof KindValues

export const toKindValues = (config: MenuConfig): KindValues => ({
  ...toHoursValues(config),
  ...toCollectValues(config),
  ...toBranchValues(config),
})

/** The fields of each kind. */
const fieldsOf: Record<MenuKind, readonly KindField[]> = {
  menu: [],
  message: [],
  hours: ['timeZone', 'weekly', 'holidays'],
  collect: ['variable', 'minDigits', 'maxDigits', 'terminator', 'interDigitTimeoutSeconds', 'confirm', 'masked'],
  branch: ['on', 'cases'],
}

/** Whether one of the fields belongs to the settings of the kind. */
export const isOfKind = (kind: MenuKind, field: string): boolean =>
  (fieldsOf[kind] as readonly string[]).includes(field)

/** What is stored of the settings of a kind. */
export function toConfig(kind: MenuKind, values: KindValues): MenuConfig {
  switch (kind) {
    case 'menu':
    case 'message':
      return null
    case 'hours':
      return toHoursConfig(values)
    case 'collect':
      return toCollectConfig(values)
    case 'branch':
      return toBranchConfig(values)
  }
}

/** `time_zone` as forms call it: `timeZone`. */
export const camel = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

const placeNames: Record<string, string> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
}

/** What is wrong with the settings of a kind, by field, in the words of the domain. */
export function checkKindValues(kind: MenuKind, values: KindValues): Partial<Record<KindField, string>> {
  const errors: Partial<Record<KindField, string>> = {}
  for (const { path, message } of parseKind(kind, toConfig(kind, values)).issues) {
    const [, name = '', place, part] = path
    const field = camel(name)
    if (!isOfKind(kind, field)) continue
    errors[field as KindField] ??= atPlace(field, place, part) + sentence(message)
  }
  return errors
}

/** Where in a list something is wrong: `Monday: `, `Case 2, exit: `. */
function atPlace(field: string, place: string | undefined, part: string | undefined): string {
  if (place === undefined) return ''
  if (field === 'weekly') return `${placeNames[place] ?? place}: `
  const named = field === 'cases' ? `Case ${Number(place) + 1}` : `Holiday ${Number(place) + 1}`
  return part === undefined ? `${named}: ` : `${named}, ${part}: `
}
