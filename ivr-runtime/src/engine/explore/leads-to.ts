import type { Input } from '../input.ts'
import type { Spot } from './exploration.ts'

/** For each spot whether a call can come from it to one that is wanted, or is at one; `by` some inputs only. */
export function leadsTo(
  spots: readonly Spot[],
  wanted: (spot: Spot) => boolean,
  by: (input: Input) => boolean = () => true,
): boolean[] {
  const { ends, origins } = waysBack(spots, by)
  const leads = spots.map(wanted)
  const open = leads.flatMap((does, at) => (does ? [at] : []))
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (let way = at === 0 ? 0 : (ends[at - 1] ?? 0); way < (ends[at] ?? 0); way++) {
      const earlier = origins[way] ?? 0
      if (leads[earlier]) continue
      leads[earlier] = true
      open.push(earlier)
    }
  }
  return leads
}

/** Where the ways to each spot come from: those to spot `n` stand in `origins` up to `ends[n]`, after those of `n - 1`. */
function waysBack(spots: readonly Spot[], by: (input: Input) => boolean): { ends: Int32Array; origins: Int32Array } {
  const ends = new Int32Array(spots.length)
  for (const { next } of spots) for (const { input, to } of next) if (by(input)) ends[to] = (ends[to] ?? 0) + 1
  for (let at = 1; at < ends.length; at++) ends[at] = (ends[at] ?? 0) + (ends[at - 1] ?? 0)
  const free = ends.slice()
  const origins = new Int32Array(ends.at(-1) ?? 0)
  spots.forEach(({ next }, at) => {
    for (const { input, to } of next) {
      if (!by(input)) continue
      const place = (free[to] ?? 0) - 1
      free[to] = place
      origins[place] = at
    }
  })
  return { ends, origins }
}
