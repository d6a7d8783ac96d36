type Waiting = { settled: boolean; waiters: Set<() => void> }

const waitingFor = new WeakMap<Promise<unknown>, Waiting>()

/**
 * `work`, or `end` where that settles before it. As `Promise.race`, but for an end that much is raced against: what came of
 * the work is let go of, where a race holds it until the end settles, which for a call is its last moment.
 */
export function before<E, T>(end: Promise<E>, work: Promise<T>): Promise<T | E> {
  const waiting = waitingFor.get(end) ?? waitFor(end)
  if (waiting.settled) return Promise.race([work, end])
  return new Promise((resolve, reject) => {
    const over = () => resolve(end)
    const done = () => waiting.waiters.delete(over)
    waiting.waiters.add(over)
    work.then(resolve, reject).then(done)
  })
}

function waitFor(end: Promise<unknown>): Waiting {
  const waiting: Waiting = { settled: false, waiters: new Set() }
  const settle = () => {
    waiting.settled = true
    for (const over of waiting.waiters) over()
    waiting.waiters.clear()
  }
  waitingFor.set(end, waiting)
  end.then(settle, settle)
  return waiting
}
