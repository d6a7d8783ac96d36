import type { z } from 'zod'
import { type Action, actionSchema, actionTypes } from './action.ts'

/** Where in the columns of `ivr_menu_options` a value was refused, and why. */
export type ActionIssue = { column: 'actionType' | 'actionTarget' | 'actionConfig'; path: string[]; message: string }

export type ParsedAction = { action: Action; issues: [] } | { action: null; issues: ActionIssue[] }

/** Reads an action from its three columns. `path` leads on from the column, into `action_config`. */
export function parseAction(actionType: string, actionTarget: string, actionConfig: unknown): ParsedAction {
  const columns = { type: actionType, target: actionTarget, config: actionConfig ?? null }
  const parsed = actionSchema.safeParse(columns, { error: plainMessage })
  if (parsed.success) return { action: parsed.data, issues: [] }
  return {
    action: null,
    issues: parsed.error.issues.flatMap((issue): ActionIssue[] => {
      const [head, ...rest] = issue.path.map(String)
      if (head === 'target') return [{ column: 'actionTarget', path: [], message: issue.message }]
      if (head !== 'config') {
        return [{ column: 'actionType', path: [], message: `must be one of ${actionTypes.join(', ')}` }]
      }
      if (issue.code !== 'unrecognized_keys') {
        return [{ column: 'actionConfig', path: rest, message: issue.message }]
      }
      const message = 'is not a setting of this action'
      return issue.keys.map((key) => ({ column: 'actionConfig', path: [...rest, key], message }))
    }),
  }
}

// What the schemas do not say in words of their own.
function plainMessage(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_type')
    return issue.expected === 'null' ? 'must be empty for this action' : `must be a ${issue.expected}`
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.map(String).join(', ')}`
  if (issue.code === 'too_big') return `must be at most ${issue.maximum} characters`
  if (issue.code === 'too_small') return 'must not be empty'
  return issue.code === 'invalid_union' ? 'has none of the shapes that are allowed here' : undefined
}
