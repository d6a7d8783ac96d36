import type { Input } from '../input.ts'
import type { Spot } from './exploration.ts'

/** For each spot whether a call can come from it to one that is wanted, or is at one; `by` some inputs only. */
export function leadsTo(
  spots: readonly Spot[],
  wanted: (spot: Spot) => boolean,
  by: (input: Input) => boolean = () => true,
): boolean[] {
  const before: number[][] = spots.map(() => [])
  spots.forEach(({ next }, at) => {
    for (const { input, to } of next) if (by(input)) before[to]?.push(at)
  })
  const leads = spots.map(wanted)
  const open = leads.flatMap((does, at) => (does ? [at] : []))
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const earlier of before[at] ?? []) {
      if (leads[earlier]) continue
      leads[earlier] = true
      open.push(earlier)
    }
  }
  return leads
}
