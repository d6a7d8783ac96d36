import type { FieldError } from '../errors.ts'

const maxDepth = 32
/** Enough to say what is wrong. */
const maxErrors = 100

/**
 * What no column can hold, wherever it is in `input`: NUL characters (PostgreSQL refuses them), halves of surrogate
 * pairs (JSONB refuses them) and nesting so deep that nobody means it. Walks without recursion, so that depth cannot
 * break it.
 */
export function storableIssues(input: unknown): FieldError[] {
  const errors: FieldError[] = []
  const open: { value: unknown; path: readonly string[] }[] = [{ value: input, path: [] }]
  for (let next = open.pop(); next && errors.length < maxErrors; next = open.pop()) {
    const { value, path } = next
    if (typeof value === 'string') {
      const message = textIssue(value)
      if (message) errors.push({ path: path.join('.'), message })
    } else if (typeof value === 'object' && value !== null) {
      if (path.length >= maxDepth) return [{ path: path.slice(0, 3).join('.'), message: 'is nested too deeply' }]
      for (const [key, child] of Object.entries(value)) {
        if (textIssue(key)) errors.push({ path: path.join('.'), message: 'has a field name that cannot be stored' })
        open.push({ value: child, path: [...path, key] })
      }
    }
  }
  return errors
}

/** Why `text` cannot be stored, or null. */
export function textIssue(text: string): string | null {
  if (text.includes('\0')) return 'must not contain NUL characters'
  return text.isWellFormed() ? null : 'must be valid Unicode (it holds half of a surrogate pair)'
}
