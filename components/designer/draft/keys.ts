import { isExit } from 'ivr-runtime/domain/flow/option-key'

/** The twelve keys of a phone, row by row. */
export const phoneKeys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'] as const

const lastExits = ['t', 'i']

/** In which order a person picks the next key. */
const pickOrder = '1234567890*#'

/** Sorts as people read a menu aloud: 1 to 9, 0, *, #, longer ones after their first key, exits last. */
export function compareKeys(a: string, b: string): number {
  const exits = Number(isExit(a)) - Number(isExit(b))
  if (exits !== 0) return exits
  if (isExit(a)) return lastExits.indexOf(a) - lastExits.indexOf(b) || a.localeCompare(b)
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    const difference = pickOrder.indexOf(a[at] as string) - pickOrder.indexOf(b[at] as string)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

/** The first single key that no option uses; null when all twelve are taken. */
export function nextFreeKey(usedKeys: readonly string[]): string | null {
  return [...pickOrder].find((key) => !usedKeys.includes(key)) ?? null
}
