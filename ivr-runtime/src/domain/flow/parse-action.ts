import { type Action, actionSchema, actionTypes } from './action.ts'

/** Where in the columns of `ivr_menu_options` a value was refused, and why. */
export type ActionIssue = { column: 'actionType' | 'actionTarget' | 'actionConfig'; path: string[]; message: string }

export type ParsedAction = { action: Action; issues: [] } | { action: null; issues: ActionIssue[] }

/** Reads an action from its three columns. `path` leads on from the column, into `action_config`. */
export function parseAction(actionType: string, actionTarget: string, actionConfig: unknown): ParsedAction {
  const parsed = actionSchema.safeParse({ type: actionType, target: actionTarget, config: actionConfig ?? null })
  if (parsed.success) return { action: parsed.data, issues: [] }
  return {
    action: null,
    issues: parsed.error.issues.map(({ path: [head, ...rest], message }) => {
      if (head === 'target') return { column: 'actionTarget', path: [], message }
      if (head === 'config') return { column: 'actionConfig', path: rest.map(String), message }
      return { column: 'actionType', path: [], message: `must be one of ${actionTypes.join(', ')}` }
    }),
  }
}
