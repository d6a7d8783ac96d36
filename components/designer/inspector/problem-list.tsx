import type { Problem } from 'ivr-runtime/domain/flow/problem'
import { Notice } from '../../ui/notice.tsx'

/** The problems of the place that is open. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  if (problems.length === 0) return null
  return (
    <div className="grid gap-2">
      {problems.map((problem) => (
        <Notice
          key={`${problem.code} ${problem.message}`}
          tone={problem.severity === 'error' ? 'danger' : 'warning'}
          className="text-xs"
        >
          {problem.message}
        </Notice>
      ))}
    </div>
  )
}
