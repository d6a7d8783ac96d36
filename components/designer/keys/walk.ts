export type Direction = 'right' | 'left' | 'up' | 'down'

/** Nodes, the start first, and paths in the order of the keys. */
export type Paths = {
  nodeIds: readonly string[]
  edges: readonly { source: string; target: string }[]
}

/**
 * The node that an arrow key leads to: right to what this one leads to, left to where it is reached from, up and down
 * among those that are reached from the same one, in the order of the keys. Where there are several, back to where one
 * came from. Null where nothing is.
 */
export function walk(paths: Paths, from: string, direction: Direction, cameFrom: string | null): string | null {
  if (direction === 'left') return parentOf(paths, from, cameFrom)
  if (direction === 'right') {
    const targets = targetsOf(paths, from).filter((id) => id !== from)
    return targets.find((id) => id === cameFrom) ?? targets[0] ?? null
  }
  const parent = parentOf(paths, from, cameFrom)
  const siblings = parent ? targetsOf(paths, parent) : rootsOf(paths)
  return siblings[siblings.indexOf(from) + (direction === 'down' ? 1 : -1)] ?? null
}

const targetsOf = ({ edges }: Paths, from: string): string[] => [
  ...new Set(edges.filter(({ source }) => source === from).map(({ target }) => target)),
]

/** Where one came from if it leads there, else where a call gets to it from first. */
function parentOf(paths: Paths, of: string, cameFrom: string | null): string | null {
  const isSource = paths.edges.some(({ source, target }) => target === of && source === cameFrom && source !== of)
  return isSource ? cameFrom : (treeOf(paths).get(of) ?? null)
}

const rootsOf = (paths: Paths): string[] => {
  const tree = treeOf(paths)
  return paths.nodeIds.filter((id) => tree.get(id) === null)
}

/** For each node the one from which it is reached first; null for the start, and where no call gets to. */
function treeOf({ nodeIds, edges }: Paths): Map<string, string | null> {
  const targets = Map.groupBy(edges, ({ source }) => source)
  const reached = new Set(edges.filter(({ source, target }) => source !== target).map(({ target }) => target))
  const parents = new Map<string, string | null>()
  for (const root of [...nodeIds.slice(0, 1), ...nodeIds.filter((id) => !reached.has(id)), ...nodeIds]) {
    if (parents.has(root)) continue
    parents.set(root, null)
    const open = [root]
    for (let next = open.shift(); next !== undefined; next = open.shift()) {
      for (const { target } of targets.get(next) ?? []) {
        if (parents.has(target)) continue
        parents.set(target, next)
        open.push(target)
      }
    }
  }
  return parents
}
