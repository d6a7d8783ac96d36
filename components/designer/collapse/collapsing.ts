import type { DesignerEdge } from '../canvas/graph.ts'
import { dominators } from './dominators.ts'

/** What would be hidden below a menu: what only it leads to. */
export type Below = { menus: number; others: number }

export type Collapsing = {
  /** By node: the one that alone leads to it, null where there is none. */
  ownerOf: ReadonlyMap<string, string | null>
  below: ReadonlyMap<string, Below>
}

/**
 * Which nodes hang on which alone. `menuNodeIds`: the start first; menus that no call reaches begin circles or trees of
 * their own.
 */
export function collapsing(menuNodeIds: readonly string[], edges: readonly DesignerEdge[]): Collapsing {
  const targets = new Map<string, string[]>()
  for (const { source, target } of edges) targets.set(source, [...(targets.get(source) ?? []), target])
  const ownerOf = dominators(rootsOf(menuNodeIds, targets), targets)
  const below = new Map<string, Below>()
  for (const [id, owner] of [...ownerOf].reverse()) {
    if (owner === null) continue
    const own = below.get(id) ?? { menus: 0, others: 0 }
    const sum = below.get(owner) ?? { menus: 0, others: 0 }
    const isMenu = id.startsWith('menu:') ? 1 : 0
    below.set(owner, { menus: sum.menus + own.menus + isMenu, others: sum.others + own.others + 1 - isMenu })
  }
  return { ownerOf, below }
}

/** The nodes that are hidden while some menus are collapsed. */
export function hiddenNodes({ ownerOf }: Collapsing, collapsed: ReadonlySet<string>): Set<string> {
  const hidden = new Set<string>()
  if (collapsed.size === 0) return hidden
  for (const [id, owner] of ownerOf) if (owner !== null && (collapsed.has(owner) || hidden.has(owner))) hidden.add(id)
  return hidden
}

/** The collapsed nodes that hide this one. */
export function hiding({ ownerOf }: Collapsing, collapsed: ReadonlySet<string>, nodeId: string): string[] {
  const found: string[] = []
  for (let owner = ownerOf.get(nodeId); owner; owner = ownerOf.get(owner)) if (collapsed.has(owner)) found.push(owner)
  return found
}

function rootsOf(menuNodeIds: readonly string[], targets: ReadonlyMap<string, readonly string[]>): string[] {
  const seen = new Set<string>()
  return menuNodeIds.filter((id) => {
    if (seen.has(id)) return false
    const open = [id]
    seen.add(id)
    for (let next = open.pop(); next; next = open.pop()) {
      for (const target of targets.get(next) ?? []) {
        if (seen.has(target)) continue
        seen.add(target)
        open.push(target)
      }
    }
    return true
  })
}
