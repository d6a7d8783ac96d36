import type { CallStep } from 'ivr-runtime/domain/call/call-step'

/** The way of a call through the flow, as the canvas lights it up. Choices are `<menuId>:<key>`. */
export type CallPath = {
  /** Where the caller is now; null before the first prompt and after the call. */
  currentMenuId: string | null
  menus: ReadonlySet<string>
  choices: ReadonlySet<string>
  /** The choice at work now, or where the call left. */
  latestChoice: string | null
}

export const noPath: CallPath = { currentMenuId: null, menus: new Set(), choices: new Set(), latestChoice: null }

export const choiceId = (menuId: string, key: string) => `${menuId}:${key}`

/** Reads the way from the steps of a call, in order. */
export function callPath(steps: readonly CallStep[]): CallPath {
  const menus = new Set<string>()
  const choices = new Set<string>()
  let currentMenuId: string | null = null
  let latestChoice: string | null = null
  for (const step of steps) {
    const menuId = menuOf(step)
    if (menuId !== null) {
      menus.add(menuId)
      latestChoice = null
      currentMenuId = menuId
    } else if (step.kind === 'action') {
      const choice = choiceId(step.menuId, step.key)
      choices.add(choice)
      // A menu that only says something has no step of its own; calls get into it by a choice.
      const next = step.action === 'sub_menu' ? step.target : null
      if (next !== null) menus.add(next)
      currentMenuId = next ?? currentMenuId
      latestChoice = next === null ? choice : null
    } else if (step.kind === 'ended') {
      currentMenuId = null
    }
  }
  return { currentMenuId, menus, choices, latestChoice }
}

/** The menu that a step shows the caller in: some decide without a word, and a failed transfer leads back. */
function menuOf(step: CallStep): string | null {
  switch (step.kind) {
    case 'prompt':
    case 'hours':
    case 'branched':
    case 'collected':
    case 'transferFailed':
    case 'resumed':
      return step.menuId
    default:
      return null
  }
}
