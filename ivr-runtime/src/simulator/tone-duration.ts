/**
 * How long `tone_stream://%(1000,500,440);loops=2` lasts, in ms: its tones with their pauses, as often as `loops` or
 * `L` says (-1: for ever). What else teletone scripts can hold changes only how they sound.
 */
export const toneDurationMs = (path: string): number => {
  const loops = Number(/(?:[;,]|:\/\/)(?:loops|L)=(-?\d+)/.exec(path)?.[1] ?? 1)
  if (loops < 0) return Infinity
  const onceMs = [...path.matchAll(/%\((\d+),(\d+),/g)].reduce((sum, [, on, off]) => sum + Number(on) + Number(off), 0)
  return onceMs * Math.max(1, loops)
}
