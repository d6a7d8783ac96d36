import type { z } from 'zod'
import { type FieldError, Invalid } from '../errors.ts'
import { storableIssues } from './storable.ts'

/**
 * Parses what came from outside with `schema`. Throws Invalid naming every refused field by its path in camelCase;
 * REST shows the same paths in snake_case (server/api/rest/problem.ts).
 */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = safeParseInput(schema, input)
  if (parsed.errors) throw invalidFields(parsed.errors)
  return parsed.data
}

export type ParsedInput<T> = { data: T; errors: null } | { data: null; errors: FieldError[] }

/** As `parseInput`, with the refusals as a value. */
export function safeParseInput<S extends z.ZodType>(schema: S, input: unknown): ParsedInput<z.output<S>> {
  const unstorable = storableIssues(input)
  if (unstorable.length > 0) return { data: null, errors: unstorable }
  const parsed = schema.safeParse(input, { error: plainMessage })
  return parsed.success ? { data: parsed.data, errors: null } : { data: null, errors: fieldErrors(parsed.error) }
}

/** A refusal that says in one sentence which fields are wrong. */
export const invalidFields = (errors: readonly FieldError[]): Invalid => new Invalid(refusal(errors), errors)

/** `timeout_seconds must be at most 60.`; at most five fields are named. */
export function refusal(errors: readonly FieldError[]): string {
  const named = errors.slice(0, 5).map(({ path, message }) => `${path === '' ? 'The input' : path} ${message}`)
  return `${named.join('; ')}${errors.length > named.length ? `; and ${errors.length - named.length} more` : ''}.`
}

/** Nobody reads more; a body full of unknown fields does not come back as large as it was. */
const maxErrors = 100

/** One refusal per field: the first is the most basic one. */
function fieldErrors(error: z.ZodError): FieldError[] {
  const errors = new Map<string, FieldError>()
  for (const { path, message } of error.issues.flatMap(refusedFields)) {
    if (errors.size >= maxErrors) break
    if (!errors.has(path)) errors.set(path, { path, message })
  }
  return [...errors.values()]
}

function refusedFields(issue: z.core.$ZodIssue): FieldError[] {
  const path = issue.path.map(String)
  if (issue.code !== 'unrecognized_keys') return [{ path: path.join('.'), message: issue.message }]
  return issue.keys.map((key) => ({ path: [...path, key].join('.'), message: 'is not a field that is known here' }))
}

function plainMessage(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is required' : `must be ${expectedName(issue.expected)}`
    case 'invalid_value':
      return issue.input === undefined ? 'is required' : `must be one of ${issue.values.map(String).join(', ')}`
    case 'too_big':
      return `must be at most ${issue.maximum}${sizeUnit(issue.origin)}`
    case 'too_small':
      return `must be at least ${issue.minimum}${sizeUnit(issue.origin)}`
    case 'invalid_union':
      return 'has none of the shapes that are allowed here'
    default:
      return undefined
  }
}

const sizeUnit = (origin: string) => (origin === 'string' ? ' characters' : origin === 'array' ? ' entries' : '')

function expectedName(expected: string): string {
  if (expected === 'int') return 'a whole number'
  if (expected === 'object' || expected === 'record') return 'an object'
  return /^[aeiou]/.test(expected) ? `an ${expected}` : `a ${expected}`
}
