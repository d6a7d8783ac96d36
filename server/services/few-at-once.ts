import { TooManyRequests } from '../errors.ts'

/** Runs `work` now or in its turn. Throws TooManyRequests when too many wait already. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>

export type FewAtOnceOptions = {
  maxAtOnce: number
  maxWaiting: number
  /** What those are told who cannot even wait. */
  refusal: string
}

/** Lets at most `maxAtOnce` run at the same moment and `maxWaiting` more wait for their turn. */
export function fewAtOnce({ maxAtOnce, maxWaiting, refusal }: FewAtOnceOptions): InTurn {
  let running = 0
  const waiting: (() => void)[] = []
  return async (work) => {
    if (running < maxAtOnce) running += 1
    else if (waiting.length < maxWaiting) await new Promise<void>((turn) => waiting.push(turn))
    else throw new TooManyRequests(refusal, 5)
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
