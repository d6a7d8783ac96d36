import type { PathStep, Problem, ProblemCode, ProblemSeverity } from './problem.ts'
import { problemSentences } from './problem-sentences.ts'
import type { ValuesOf } from './problem-values.ts'

/** A problem whose sentence is made of `values`. */
export const newProblem = <Code extends ProblemCode>(
  severity: ProblemSeverity,
  code: Code,
  values: ValuesOf[Code],
  place: Problem['place'],
  path?: PathStep[],
): Problem => ({ severity, code, message: problemSentences[code](values), values, place, ...(path && { path }) })
