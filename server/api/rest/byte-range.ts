/** Both ends included. */
export type ByteRange = { start: number; end: number }

/**
 * The one range that a `Range` header asks for (RFC 9110 §14). Null: send everything, also where the header makes no
 * sense or asks for several. `unsatisfiable`: it lies outside.
 */
export function byteRange(header: string | null, sizeBytes: number): ByteRange | 'unsatisfiable' | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '')
  if (!match) return null
  const [, first = '', last = ''] = match
  if (first === '' && last === '') return null
  const start = first === '' ? Math.max(0, sizeBytes - Number(last)) : Number(first)
  const end = first === '' || last === '' ? sizeBytes - 1 : Math.min(Number(last), sizeBytes - 1)
  if (first !== '' && last !== '' && Number(last) < Number(first)) return null
  return start >= sizeBytes || start > end ? 'unsatisfiable' : { start, end }
}
