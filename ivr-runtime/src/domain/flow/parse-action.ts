import { type Action, actionSchema, actionTypes } from './action.ts'
import { plainMessage } from './plain-message.ts'

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
