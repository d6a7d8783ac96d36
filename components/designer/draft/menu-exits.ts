import { exitsOf, kindParts } from 'ivr-runtime/domain/flow/menu-kind'
import { isExit } from 'ivr-runtime/domain/flow/option-key'
import type { DraftMenu, DraftOption } from './draft.ts'
import { compareKeys } from './keys.ts'

type OfKind = Pick<DraftMenu, 'kind' | 'config'>

/** Exits that are taken when tries run out; cards show them apart from the others. */
const whenTriesRunOut: readonly string[] = ['t', 'i']

/** The exits of a menu that are its own business, in the order in which they are shown. */
export function ownExits(menu: OfKind): string[] {
  return exitsOf(menu.kind, menu.config)
    .map(({ name }) => name)
    .filter((name) => !whenTriesRunOut.includes(name))
}

/** The exits for no input and no match, where the menu listens. */
export function triesExits(menu: OfKind): string[] {
  return exitsOf(menu.kind, menu.config)
    .map(({ name }) => name)
    .filter((name) => whenTriesRunOut.includes(name))
}

/** Whether a flow cannot be published without an option for the exit. */
export function isRequired(menu: OfKind, exit: string): boolean {
  return exitsOf(menu.kind, menu.config).some(({ name, required }) => name === exit && required)
}

/** Whether callers choose by keys. */
export const hasKeys = ({ kind }: OfKind): boolean => kindParts[kind].keys

/** Whether callers hear something. */
export const speaks = ({ kind }: OfKind): boolean => kindParts[kind].speaks

/** Whether an option for a key can be taken in this menu. */
export function menuTakes(menu: OfKind, key: string): boolean {
  return isExit(key) ? exitsOf(menu.kind, menu.config).some(({ name }) => name === key) : hasKeys(menu)
}

/** Options as a card lists them: keys as people read them aloud, then the exits in their order. */
export function orderedOptions(menu: DraftMenu): DraftOption[] {
  const order = [...ownExits(menu), ...triesExits(menu)]
  const rank = ({ digit }: DraftOption) => (isExit(digit) ? 1 + order.indexOf(digit) : 0)
  return menu.options.toSorted((a, b) => rank(a) - rank(b) || compareKeys(a.digit, b.digit))
}
