import type { z } from 'zod'

/** What is wrong, where the schemas do not say it in words of their own. Begins with a verb: "must be …". */
export function plainMessage(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_type')
    return issue.expected === 'null' ? 'must be empty for this action' : `must be a ${issue.expected}`
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.map(String).join(', ')}`
  if (issue.code === 'too_big') return `must be at most ${issue.maximum}${unitOf(issue.origin)}`
  if (issue.code === 'too_small') {
    return issue.origin === 'number' || issue.origin === 'int'
      ? `must be at least ${issue.minimum}`
      : 'must not be empty'
  }
  return issue.code === 'invalid_union' ? 'has none of the shapes that are allowed here' : undefined
}

function unitOf(origin: unknown): string {
  if (origin === 'string') return ' characters'
  return origin === 'number' || origin === 'int' ? '' : ' entries'
}
