import type { Menu } from './flow.ts'
import { exitsOf, kindParts, takesKey } from './menu-kind.ts'
import { newProblem } from './new-problem.ts'
import type { Problem } from './problem.ts'
import { atKey } from './problem-values.ts'
import { repeated } from './repeated.ts'

/** Whether a menu has the options that its kind takes, and no others. */
export function checkOptions(menu: Menu): Problem[] {
  const { menuId } = menu
  const keys = menu.options.map((option) => option.key)
  if (keys.length === 0 && menu.kind === 'menu') {
    return [newProblem('error', 'no_options', { menu: menuId }, { menuId })]
  }
  return [
    ...repeated(keys).map((key) => newProblem('error', 'duplicate_key', atKey(menuId, key), { menuId, key })),
    ...missingExits(menu, keys),
    ...strangeKeys(menu, keys),
  ]
}

function missingExits(menu: Menu, keys: readonly string[]): Problem[] {
  const missing = exitsOf(menu.kind, menu.config).filter(({ name, required }) => required && !keys.includes(name))
  const { menuId } = menu
  return missing.map(({ name: exit }) =>
    newProblem('error', 'exit_missing', { menu: menuId, exit }, { menuId, key: exit }),
  )
}

function strangeKeys(menu: Menu, keys: readonly string[]): Problem[] {
  const { menuId, kind } = menu
  const exits = exitsOf(kind, menu.config)
    .map((exit) => `"${exit.name}"`)
    .join(', ')
  const takes = kindParts[kind].keys ? 'keys' : 'exits'
  return keys
    .filter((key) => !takesKey(menu, key))
    .map((key) =>
      newProblem('error', 'key_not_of_kind', { ...atKey(menuId, key), kind, takes, exits }, { menuId, key }),
    )
}
