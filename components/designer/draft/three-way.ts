/** Whose value is kept where both changed the same. */
export type Choice = 'mine' | 'theirs'

/** The same place, changed by both. `mine` or `theirs` undefined: whoever it was removed it. */
export type Clash = { path: string[]; base: unknown; mine: unknown; theirs: unknown }

export type Sides<T> = { base: T | undefined; mine: T | undefined; theirs: T | undefined }

/** Keeps what only one side changed; where both did, asks `decide`. */
export class ThreeWay {
  readonly clashes: Clash[] = []
  readonly #decide: (path: readonly string[]) => Choice | undefined

  constructor(decide: (path: readonly string[]) => Choice | undefined) {
    this.#decide = decide
  }

  /** One value, as a whole. */
  value<T>(path: string[], sides: Sides<T>): T | undefined {
    const { base, mine, theirs } = sides
    if (same(mine, base) || same(mine, theirs)) return theirs
    return same(theirs, base) ? mine : this.clash(path, sides)
  }

  /** One value that both changed. */
  clash<T>(path: string[], { base, mine, theirs }: Sides<T>): T | undefined {
    this.clashes.push({ path, base, mine, theirs })
    return this.#decide(path) === 'theirs' ? theirs : mine
  }

  /** Things by name, each merged by `parts` where both sides still have it; theirs come first. */
  entries<T>(
    path: string[],
    { base, mine, theirs }: Sides<ReadonlyMap<string, T>>,
    parts: (path: string[], sides: Sides<T> & { mine: T; theirs: T }) => T,
  ): T[] {
    const names = new Set([...(theirs?.keys() ?? []), ...(mine?.keys() ?? [])])
    return [...names].flatMap((name) => {
      const at = [...path, name]
      const [b, m, t] = [base?.get(name), mine?.get(name), theirs?.get(name)]
      if (m !== undefined && t !== undefined && !same(m, t)) return [parts(at, { base: b, mine: m, theirs: t })]
      const kept = this.value(at, { base: b, mine: m, theirs: t })
      return kept === undefined ? [] : [kept]
    })
  }
}

export const same = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other)
