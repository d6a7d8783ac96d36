import { join } from 'node:path'

/** A place in a spool folder: in which segment, and how many bytes of it come before. */
export type SpoolPosition = { segment: number; offset: number }

/** Touched by the process that writes into the folder, as long as it lives. Gone: it left in good order. */
export const aliveFile = (folder: string): string => join(folder, 'alive')
/** Up to where everything is delivered. */
export const positionFile = (folder: string): string => join(folder, 'position')
export const segmentFile = (folder: string, segment: number): string =>
  join(folder, `${String(segment).padStart(6, '0')}.segment`)

/** The number of a segment by its file's name; null for other files. */
export function segmentOf(name: string): number | null {
  const digits = /^(\d+)\.segment$/.exec(name)?.[1]
  return digits === undefined ? null : Number(digits)
}

/** Always equally long, so that it is overwritten in one piece. */
export const encodePosition = ({ segment, offset }: SpoolPosition): string =>
  `${String(segment).padStart(8, '0')} ${String(offset).padStart(12, '0')}\n`

/** The beginning, where it cannot be read: what was delivered before is then delivered again, which does no harm. */
export function decodePosition(text: string): SpoolPosition {
  const [, segment, offset] = /^(\d{8}) (\d{12})\n$/.exec(text) ?? []
  return segment === undefined ? { segment: 0, offset: 0 } : { segment: Number(segment), offset: Number(offset) }
}
