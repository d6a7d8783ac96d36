/** `0:04.2`, from milliseconds. */
export function sinceStart(ms: number): string {
  const tenths = Math.max(0, Math.round(ms / 100))
  return `${Math.floor(tenths / 600)}:${String(Math.floor(tenths / 10) % 60).padStart(2, '0')}.${tenths % 10}`
}
