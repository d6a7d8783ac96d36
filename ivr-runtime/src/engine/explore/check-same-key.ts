import type { Flow, FlowOption, Menu } from '../../domain/flow/flow.ts'
import type { Problem } from '../../domain/flow/problem.ts'
import { optionOf } from '../walk.ts'
import { type Exploration, pathTo } from './exploration.ts'
import { type KeyMeaning, keyMeaning } from './key-meaning.ts'
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
    return {
      severity: 'warning' as const,
      code: 'key_with_two_meanings' as const,
      message: sentence(first, clashes.length),
      place: { menuId: at.menu.menuId, key: first.key },
      path: [...pathTo(exploration, first.below.spot), { menuId: first.below.menu.menuId, key: first.key }],
    }
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

const words: Record<KeyMeaning, string> = {
  again: 'says the menu again',
  back: 'goes back',
  reach: 'leads to somebody',
  end: 'ends the call',
  onward: 'leads on',
}

function sentence({ key, above, below, was, is }: Clash, count: number): string {
  const [higher, lower] = [above.menu.menuId, below.menu.menuId]
  const others = count > 1 ? `${count} menus behind it ("${lower}" among them)` : `menu "${lower}" behind it`
  return `Key ${key} ${words[was]} in menu "${higher}" and ${words[is]} in ${others}. Callers press it from habit: let it mean one thing.`
}
