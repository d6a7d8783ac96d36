import type { CallFilters } from './call-query.ts'

/** Where the browser gets the calls of these filters as CSV: REST, with the person's session. */
export function csvAddress(filters: CallFilters): string {
  const address = new URLSearchParams()
  for (const [name, value] of Object.entries(filters)) {
    if (value)
      address.set(
        name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
        String(value),
      )
  }
  const text = address.toString()
  return `/v1/calls.csv${text === '' ? '' : `?${text}`}`
}
