import type { Problem, ProblemSeverity } from 'ivr-runtime/domain/flow/problem'

/** A problem with a name of its own among those of a draft, which stays when others go. */
export type ListedProblem = { id: string; problem: Problem }
export type ProblemGroup = { severity: ProblemSeverity; problems: ListedProblem[] }
export type Shown = 'all' | ProblemSeverity

/**
 * The problems to be shown, errors first and what is wrong with one menu together, in the order in which the menus were
 * made. `search`: words that all occur in what is said (`textOf`) or in the name of the menu.
 */
export function problemGroups(
  problems: readonly Problem[],
  shown: Shown,
  search: string,
  textOf: (problem: Problem) => string,
): ProblemGroup[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const wanted = listed(problems).filter(({ problem }) => {
    if (words.length === 0) return true
    const text = `${textOf(problem)} ${problem.place.menuId ?? ''}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
  return (['error', 'warning'] as const)
    .filter((severity) => shown === 'all' || shown === severity)
    .map((severity) => ({ severity, problems: byMenu(wanted.filter(({ problem }) => problem.severity === severity)) }))
    .filter((group) => group.problems.length > 0)
}

function listed(problems: readonly Problem[]): ListedProblem[] {
  const seen = new Map<string, number>()
  return problems.map((problem) => {
    const { menuId = '', key = '', field = '' } = problem.place
    const name = `${problem.code}|${menuId}|${key}|${field}`
    const count = seen.get(name) ?? 0
    seen.set(name, count + 1)
    return { id: count === 0 ? name : `${name}|${count}`, problem }
  })
}

function byMenu(problems: ListedProblem[]): ListedProblem[] {
  const menus = new Map<string, ListedProblem[]>()
  for (const each of problems) {
    const menuId = each.problem.place.menuId ?? ''
    const known = menus.get(menuId)
    if (known) known.push(each)
    else menus.set(menuId, [each])
  }
  return [...menus.values()].flat()
}
