import { menusAfter } from './after-menu.ts'
import { checkPrompts } from './check-prompts.ts'
import { checkReach } from './check-reach.ts'
import type { Flow, Menu } from './flow.ts'
import type { Problem } from './problem.ts'

/** Everything that is wrong with a flow, errors first. Errors keep it from being published. */
export function checkFlow(flow: Flow): Problem[] {
  const names = new Set(flow.menus.map((menu) => menu.menuId))
  const problems = [
    ...checkRoot(flow),
    ...checkMenuNames(flow),
    ...flow.menus.flatMap((menu) => [...checkOptions(menu), ...checkTargets(menu, names), ...checkPrompts(menu)]),
    ...checkReach(flow),
  ]
  return problems.sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'))
}

function checkRoot(flow: Flow): Problem[] {
  if (flow.menus.length === 0) {
    return [
      {
        severity: 'error',
        code: 'no_menus',
        message: 'The IVR has no menu. Add the first one.',
        place: {},
      },
    ]
  }
  if (flow.menus.some((menu) => menu.menuId === flow.rootMenuId)) return []
  return [
    {
      severity: 'error',
      code: 'root_missing',
      message: `Calls begin in menu "${flow.rootMenuId}", which is not there. Choose another first menu or create it.`,
      place: { field: 'rootMenuId' },
    },
  ]
}

function checkMenuNames(flow: Flow): Problem[] {
  return repeated(flow.menus.map((menu) => menu.menuId)).map((menuId) => ({
    severity: 'error',
    code: 'duplicate_menu',
    message: `Two menus are called "${menuId}". Rename one.`,
    place: { menuId },
  }))
}

function checkOptions(menu: Menu): Problem[] {
  const { menuId } = menu
  if (menu.options.length === 0) {
    return [
      {
        severity: 'error',
        code: 'no_options',
        message: `Menu "${menuId}" has no options, so callers cannot get on. Add at least one.`,
        place: { menuId },
      },
    ]
  }
  return repeated(menu.options.map((option) => option.key)).map((key) => ({
    severity: 'error',
    code: 'duplicate_key',
    message: `Key ${key} of menu "${menuId}" has two options. Give one of them another key.`,
    place: { menuId, key },
  }))
}

function checkTargets(menu: Menu, names: ReadonlySet<string>): Problem[] {
  const { menuId } = menu
  return menu.options.flatMap(({ key, action }) => {
    const missing = menusAfter(action).filter((target) => !names.has(target.menuId))
    return missing.map((target) => ({
      severity: 'error' as const,
      code: 'target_menu_missing' as const,
      message: `Key ${key} of menu "${menuId}" leads to menu "${target.menuId}", which is not there. Create it or choose another.`,
      place: { menuId, key, field: target.field },
    }))
  })
}

function repeated(names: string[]): string[] {
  const seen = new Set<string>()
  return [...new Set(names.filter((name) => seen.has(name) || !seen.add(name)))]
}
