import type { MenuKind } from 'ivr-runtime/domain/flow/menu-kind'
import { parseKind } from 'ivr-runtime/domain/flow/parse-menu'
import type { Messages } from '../../../messages/catalogue.ts'
import type { MenuConfig } from '../draft/draft.ts'
import { type BranchValues, toBranchConfig, toBranchValues } from '../nodes/branch/branch-values.ts'
import { type CollectValues, toCollectConfig, toCollectValues } from '../nodes/collect/collect-values.ts'
import { type HoursValues, toHoursConfig, toHoursValues } from '../nodes/hours/hours-values.ts'
import type { InspectorTexts, ValueTexts } from './inspector-texts.ts'

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

/** What is wrong with the settings of a kind, by field, in the words of the domain. */
export function checkKindValues(
  kind: MenuKind,
  values: KindValues,
  { t, said }: ValueTexts,
): Partial<Record<KindField, string>> {
  const errors: Partial<Record<KindField, string>> = {}
  for (const { path, message } of parseKind(kind, toConfig(kind, values)).issues) {
    const [, name = '', place, part] = path
    const field = camel(name)
    if (!isOfKind(kind, field)) continue
    errors[field as KindField] ??= atPlace(field, place, part, said(message), t)
  }
  return errors
}

/** An error with where in a list it is: `Monday: …`, `Case 2, exit: …`. */
function atPlace(
  field: string,
  place: string | undefined,
  part: string | undefined,
  error: string,
  t: InspectorTexts,
): string {
  if (place === undefined) return error
  const list = field === 'cases' ? 'case' : 'holiday'
  const number = String(Number(place) + 1)
  const at =
    field === 'weekly'
      ? nameIn('days', place, t)
      : part === undefined
        ? t(`checks.${list}`, { number })
        : t(`checks.${list}Field`, { number, field: nameIn('fields', part, t) })
  return t('checks.at', { place: at, error })
}

type Names = Pick<Messages['designerInspector']['checks'], 'days' | 'fields'>
type Name = { [Group in keyof Names]: `checks.${Group}.${keyof Names[Group] & string}` }[keyof Names]

function nameIn(group: keyof Names, name: string, t: InspectorTexts): string {
  const key = `checks.${group}.${name}` as Name
  return t.has(key) ? t(key) : name
}
