import type { MenuHeat } from './heat-store.ts'

/** Shares between 0 and 1; of nothing it is 0. */
export type MenuRates = { dropOff: number; noInput: number; noMatch: number }

/** Of the calls in a menu, how many ended there; of the times it waited, how many brought silence or a wrong key. */
export function menuRates({ calls, dropOffs, prompts, noInputs, noMatches }: MenuHeat): MenuRates {
  const share = (part: number, whole: number) => (whole === 0 ? 0 : Math.min(1, part / whole))
  return { dropOff: share(dropOffs, calls), noInput: share(noInputs, prompts), noMatch: share(noMatches, prompts) }
}
