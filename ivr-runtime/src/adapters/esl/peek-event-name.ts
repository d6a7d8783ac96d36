import type { Frame } from './frame-decoder.ts'

/**
 * The name of a JSON event without reading all of it: the switch writes it first. Null when the frame is something
 * else, or begins otherwise. Most events of a call are of no interest, and each has some 7 kB.
 */
export const peekEventName = (frame: Frame): string | null =>
  /^\{"Event-Name":"(\w{1,60})"/.exec(frame.body.toString('latin1', 0, 80))?.[1] ?? null
