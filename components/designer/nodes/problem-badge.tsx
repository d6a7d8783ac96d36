'use client'

import type { Problem } from 'ivr-runtime/domain/flow/problem'
import { CircleAlert, TriangleAlert } from 'lucide-react'
import { cn } from '../../ui/cn.ts'
import { Tooltip } from '../../ui/tooltip.tsx'

/** How many problems a place has, and in the tooltip which. Nothing when there are none. */
export function ProblemBadge({ problems, className }: { problems: readonly Problem[]; className?: string }) {
  const [worst] = problems
  if (!worst) return null
  const error = problems.some((problem) => problem.severity === 'error')
  const Icon = error ? CircleAlert : TriangleAlert
  const list = (
    <ul className="grid gap-1 py-0.5">
      {problems.map((problem) => (
        <li key={`${problem.code} ${problem.message}`}>{problem.message}</li>
      ))}
    </ul>
  )
  return (
    <Tooltip content={list}>
      <span
        role="img"
        aria-label={problems.map((problem) => problem.message).join(' ')}
        className={cn(
          'inline-flex h-5 shrink-0 items-center gap-0.5 rounded-sm border px-1 font-medium text-2xs tabular-nums',
          error
            ? 'border-danger-border bg-danger-subtle text-danger'
            : 'border-warning-border bg-warning-subtle text-warning',
          className,
        )}
      >
        <Icon aria-hidden className="size-3" />
        {problems.length > 1 ? problems.length : null}
      </span>
    </Tooltip>
  )
}
