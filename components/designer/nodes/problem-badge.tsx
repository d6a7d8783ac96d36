'use client'

import type { Problem } from 'ivr-runtime/domain/flow/problem'
import { CircleAlert, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useProblemText } from '../../app/use-problem-text.ts'
import { cn } from '../../ui/cn.ts'
import { Tooltip } from '../../ui/tooltip.tsx'

/** As many are told in full; the panel has all of them. */
const told = 3

/** How many problems a place has, and in the tooltip which, worst first. Nothing when there are none. */
export function ProblemBadge({ problems, className }: { problems: readonly Problem[]; className?: string }) {
  const t = useTranslations('designerNodes')
  const textOf = useProblemText()
  const [worst] = problems
  if (!worst) return null
  const error = problems.some((problem) => problem.severity === 'error')
  const Icon = error ? CircleAlert : TriangleAlert
  const messages = problems.slice(0, told).map(textOf)
  if (problems.length > told) messages.push(t('moreProblems', { count: problems.length - told }))
  const list = (
    <ul className="grid gap-1.5 py-0.5">
      {messages.map((message) => (
        <li key={message}>{message}</li>
      ))}
    </ul>
  )
  return (
    <Tooltip content={list}>
      <span
        role="img"
        aria-label={messages.join(' ')}
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
