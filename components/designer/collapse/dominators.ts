/** What leads where, by id. */
export type Targets = ReadonlyMap<string, readonly string[]>

/**
 * For each node that `roots` lead to the last one that every way there passes before it, null for what more than one
 * root leads to and for roots; in an order in which that one comes first. Cooper, Harvey and Kennedy, "A Simple, Fast
 * Dominance Algorithm".
 */
export function dominators(roots: readonly string[], targets: Targets): Map<string, string | null> {
  const order = reversePostOrder(roots, targets)
  const at = new Map(order.map((id, index) => [id, index]))
  const sources = new Map<number, number[]>()
  for (const id of order) {
    for (const target of targets.get(id) ?? []) {
      const index = at.get(target) ?? 0
      sources.set(index, [...(sources.get(index) ?? []), at.get(id) ?? 0])
    }
  }
  // -1 stands before all roots.
  const isRoot = new Set(roots.map((root) => at.get(root)))
  const last: (number | undefined)[] = order.map((_, index) => (isRoot.has(index) ? -1 : undefined))
  const meet = (one: number, other: number): number => {
    let [a, b] = [one, other]
    while (a !== b) {
      if (a > b) a = last[a] ?? -1
      else b = last[b] ?? -1
    }
    return a
  }
  for (let changed = true; changed; ) {
    changed = false
    for (let index = 0; index < order.length; index++) {
      if (isRoot.has(index)) continue
      const known = (sources.get(index) ?? []).filter((source) => last[source] !== undefined)
      const next = known.reduce(meet, known[0] ?? -1)
      if (next === last[index]) continue
      last[index] = next
      changed = true
    }
  }
  return new Map(order.map((id, index) => [id, order[last[index] ?? -1] ?? null]))
}

/** Each node after those from which it is first reached, apart from circles. */
function reversePostOrder(roots: readonly string[], targets: Targets): string[] {
  const seen = new Set<string>()
  const done: string[] = []
  for (const root of roots) {
    const open = [{ id: root, next: 0 }]
    if (seen.has(root)) continue
    seen.add(root)
    for (let top = open.at(-1); top; top = open.at(-1)) {
      const target = targets.get(top.id)?.[top.next++]
      if (target === undefined) {
        done.push(top.id)
        open.pop()
      } else if (!seen.has(target)) {
        seen.add(target)
        open.push({ id: target, next: 0 })
      }
    }
  }
  return done.reverse()
}
