/**
 * JSON that a jsonb column takes: PostgreSQL refuses NUL characters and halves of surrogate pairs, which a web service's
 * answer or a caller's name may hold.
 */
export function storableJson(value: unknown): string {
  const json = JSON.stringify(value)
  if (!json.includes('\\u')) return json
  return JSON.stringify(value, (_key, item) =>
    typeof item === 'string' ? item.replaceAll('\0', '').toWellFormed() : item,
  )
}
