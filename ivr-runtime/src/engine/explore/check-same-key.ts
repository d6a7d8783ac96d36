import type { Flow, FlowOption, Menu } from '../../domain/flow/flow.ts'
import { newProblem } from '../../domain/flow/new-problem.ts'
import type { Problem } from '../../domain/flow/problem.ts'
import type { KeyMeaning } from '../../domain/flow/problem-values.ts'
import { optionOf } from '../walk.ts'
import { type Exploration, pathTo } from './exploration.ts'
import { keyMeaning } from './key-meaning.ts'
import type { ReachedMenu } from './reached-menus.ts'

/** Keys that callers press from habit. The others are a menu's own, and mean something else in each. */
const habitKeys = ['0', '9', '*', '#'] as const

/** Two menus of one path in which a key of habit does not mean the same. */
type Clash = { key: string; above: ReachedMenu; below: ReachedMenu; was: KeyMeaning; is: KeyMeaning }

/** Keys that mean one thing on the way to a menu and another in it. */
export function checkSameKey(
  flow: Flow,
  exploration: Exploration,
  reached: ReadonlyMap<string, ReachedMenu>,
): Problem[] {
  const byKeyAbove = new Map<string, Clash[]>()
  for (const clash of [...reached.values()].flatMap((below) => clashesAt(flow, below, reached))) {
    const name = `${clash.key}|${clash.above.menu.menuId}|${clash.is}`
    byKeyAbove.set(name, [...(byKeyAbove.get(name) ?? []), clash])
  }
  return [...byKeyAbove.values()].flatMap((clashes) => {
    const [first] = clashes
    if (!first) return []
    // Where one menu is at odds with many, it is the one to change.
    const at = clashes.length > 1 ? first.above : first.below
    const { key, was, is } = first
    const [above, below] = [first.above.menu.menuId, first.below.menu.menuId]
    const values = { key, above, was, below, is, menus: clashes.length }
    const path = [...pathTo(exploration, first.below.spot), { menuId: below, key }]
    return newProblem('warning', 'key_with_two_meanings', values, { menuId: at.menu.menuId, key }, path)
  })
}

function clashesAt(flow: Flow, below: ReachedMenu, reached: ReadonlyMap<string, ReachedMenu>): Clash[] {
  return habitKeys.flatMap((key) => {
    const option = habitOption(below.menu, key)
    if (!option) return []
    for (const menuId of below.before) {
      const above = reached.get(menuId)
      const earlier = above && habitOption(above.menu, key)
      if (!above || !earlier) continue
      const was = keyMeaning(flow, above, earlier)
      const is = keyMeaning(flow, below, option)
      return was === is || sameAction(earlier, option) ? [] : [{ key, above, below, was, is }]
    }
    return []
  })
}

const habitOption = (menu: Menu, key: string): FlowOption | undefined =>
  menu.kind === 'menu' ? optionOf(menu, key) : undefined

const sameAction = (one: FlowOption, other: FlowOption): boolean =>
  one.action.type === other.action.type && one.action.target === other.action.target
