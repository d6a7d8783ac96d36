/** A text that was played, by the records, and when it should have begun. `cut`: perhaps so soon that nobody heard it. */
export type Spoken = { text: string; cut: boolean; at: Date }
type Heard = { text: string; at: Date; heardMs: number }

/** The switch may have stopped it before the caller's leg had heard enough to tell. */
const atTheEndMs = 900

/**
 * Lays what was heard beside what was recorded as played, in order, with the fewest differences; what they are, in words.
 * A text that was cut need not have been heard; nothing may be heard that is not recorded.
 */
export function alignHeard(
  heard: readonly Heard[],
  spoken: readonly Spoken[],
  { endedAt }: { endedAt: Date },
): string[] {
  // Said again before it had ended, a text sounds like one.
  const goesOn = ({ text, at }: Spoken) =>
    heard.some((each) => each.text === text && each.at < at && at.getTime() < each.at.getTime() + each.heardMs)
  const missing = (played: Spoken) =>
    played.cut || endedAt.getTime() - played.at.getTime() < atTheEndMs || goesOn(played) ? 0.01 : 1
  // cost[h][s]: of the best way to lay the first h beside the first s
  const cost = Array.from({ length: heard.length + 1 }, () => new Float64Array(spoken.length + 1))
  const costAt = (h: number, s: number) => cost[h]?.[s] ?? Number.POSITIVE_INFINITY
  for (let h = 0; h <= heard.length; h++) {
    for (let s = 0; s <= spoken.length; s++) {
      if (h === 0 && s === 0) continue
      const row = cost[h]
      const played = spoken[s - 1]
      const same = h > 0 && played !== undefined && heard[h - 1]?.text === played.text
      if (!row) continue
      row[s] = Math.min(
        same ? costAt(h - 1, s - 1) : Number.POSITIVE_INFINITY,
        h > 0 ? costAt(h - 1, s) + 1 : Number.POSITIVE_INFINITY,
        played ? costAt(h, s - 1) + missing(played) : Number.POSITIVE_INFINITY,
      )
    }
  }
  const problems: string[] = []
  for (let h = heard.length, s = spoken.length; h > 0 || s > 0; ) {
    const played = spoken[s - 1]
    if (h > 0 && played && heard[h - 1]?.text === played.text && costAt(h, s) === costAt(h - 1, s - 1)) {
      h--
      s--
    } else if (played && Math.abs(costAt(h, s) - costAt(h, s - 1) - missing(played)) < 1e-6) {
      if (missing(played) === 1) problems.unshift(`"${played.text}" is recorded but was not heard`)
      s--
    } else {
      problems.unshift(`"${heard[h - 1]?.text}" was heard but is not recorded`)
      h--
    }
  }
  return problems
}
