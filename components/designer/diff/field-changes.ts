/** A value at the end of a path: text, number, yes or no, null; undefined where the path is not there. */
export type Leaf = string | number | boolean | null | undefined

/** One field that differs. `path`: its name, and within it keys and places in lists (`['config', 'weekly', 'mon', '0']`). */
export type FieldChange = { path: string[]; before: Leaf; after: Leaf }

/** What differs between two objects, by the smallest parts: texts, numbers, and empty lists and objects as nothing. */
export function fieldChanges(before: object | null, after: object | null): FieldChange[] {
  const old = new Map(leaves(before ?? {}).map(([path, value]) => [path.join('\n'), value]))
  const next = leaves(after ?? {})
  const names = new Set(next.map(([path]) => path.join('\n')))
  const changed = next.flatMap(([path, value]) => {
    const was = old.get(path.join('\n'))
    return was === value || (was ?? null) === (value ?? null) ? [] : [{ path, before: was, after: value }]
  })
  const gone = leaves(before ?? {}).flatMap(([path, value]) =>
    names.has(path.join('\n')) || value == null ? [] : [{ path, before: value, after: undefined }],
  )
  return [...changed, ...gone]
}

/** All parts of a value that hold no others, with where they are. */
export function leaves(value: unknown, path: string[] = []): [path: string[], value: Leaf][] {
  if (typeof value !== 'object' || value === null) return [[path, value as Leaf]]
  return Object.entries(value).flatMap(([key, part]) => leaves(part, [...path, key]))
}
