import type { Menu } from './flow.ts'
import { exitsOf, kindParts, takesKey } from './menu-kind.ts'
import { inWords } from './option-key.ts'
import type { Problem } from './problem.ts'
import { repeated } from './repeated.ts'

/** Whether a menu has the options that its kind takes, and no others. */
export function checkOptions(menu: Menu): Problem[] {
  const { menuId } = menu
  const keys = menu.options.map((option) => option.key)
  if (keys.length === 0 && menu.kind === 'menu') {
    return [
      {
        severity: 'error',
        code: 'no_options',
        message: `Menu "${menuId}" has no options, so callers cannot get on. Add at least one.`,
        place: { menuId },
      },
    ]
  }
  return [
    ...repeated(keys).map(
      (key): Problem => ({
        severity: 'error',
        code: 'duplicate_key',
        message: `${inWords(key)} of menu "${menuId}" has two options. Give one of them another key.`,
        place: { menuId, key },
      }),
    ),
    ...missingExits(menu, keys),
    ...strangeKeys(menu, keys),
  ]
}

function missingExits(menu: Menu, keys: readonly string[]): Problem[] {
  const missing = exitsOf(menu.kind, menu.config).filter(({ name, required }) => required && !keys.includes(name))
  return missing.map(({ name }) => ({
    severity: 'error',
    code: 'exit_missing',
    message: `Menu "${menu.menuId}" has no option for its exit "${name}". Add one that says where callers go then.`,
    place: { menuId: menu.menuId, key: name },
  }))
}

function strangeKeys(menu: Menu, keys: readonly string[]): Problem[] {
  const { menuId, kind } = menu
  const exits = exitsOf(kind, menu.config).map((exit) => `"${exit.name}"`)
  const takes = [...(kindParts[kind].keys ? ['keys'] : []), ...exits].join(', ')
  return keys
    .filter((key) => !takesKey(menu, key))
    .map((key) => ({
      severity: 'error',
      code: 'key_not_of_kind',
      message: `${inWords(key)} of menu "${menuId}" is never taken: a menu of the kind "${kind}" takes ${takes}. Delete the option or give it one of those.`,
      place: { menuId, key },
    }))
}
