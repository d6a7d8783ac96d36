'use client'

import { CircleAlert, TriangleAlert, Wrench } from 'lucide-react'
import { cn } from '../../ui/cn.ts'
import type { Fix } from './fixes/fix.ts'
import type { ListedProblem } from './problem-groups.ts'
import { ProblemPath } from './problem-path.tsx'

type ProblemItemProps = {
  listed: ListedProblem
  /** What is wrong, in words. */
  text: string
  fixes: readonly Fix[]
  /** Whether Tab leads here. */
  current: boolean
  onGo: () => void
  onFix: (fix: Fix, button: HTMLElement) => void
  onFocus: () => void
}

/** One problem: what is wrong, how callers come to it, and what can be done about it at once. */
export function ProblemItem({ listed: { id, problem }, text, fixes, current, onGo, onFix, onFocus }: ProblemItemProps) {
  const error = problem.severity === 'error'
  const Icon = error ? CircleAlert : TriangleAlert
  const tabIndex = current ? 0 : -1
  return (
    <li data-entry={id} onFocus={onFocus} className="[contain-intrinsic-size:auto_5rem] [content-visibility:auto]">
      <button
        type="button"
        data-entry-main
        tabIndex={tabIndex}
        onClick={onGo}
        className={cn(
          'flex w-full gap-2.5 px-4 pt-3 text-left transition-colors duration-150 hover:bg-hover focus-visible:-outline-offset-2',
          fixes.length > 0 ? 'pb-1.5' : 'pb-3',
        )}
      >
        <Icon aria-hidden className={cn('mt-0.5 size-4 shrink-0', error ? 'text-danger' : 'text-warning')} />
        <span className="grid min-w-0 gap-1.5">
          <span className="break-words text-sm">{text}</span>
          {problem.path ? <ProblemPath path={problem.path} /> : null}
        </span>
      </button>
      {fixes.length > 0 ? (
        <div className="flex flex-wrap gap-1.5 pr-4 pb-3 pl-10.5">
          {fixes.map((fix) => (
            <button
              key={fix.label}
              type="button"
              tabIndex={tabIndex}
              onClick={(event) => onFix(fix, event.currentTarget)}
              className="inline-flex h-6 max-w-full items-center gap-1 rounded-md border border-border-strong bg-surface px-2 font-medium text-xs transition-colors duration-150 hover:bg-hover"
            >
              <Wrench aria-hidden className="size-3 shrink-0 text-muted" />
              <span className="truncate">{fix.label}</span>
            </button>
          ))}
        </div>
      ) : null}
    </li>
  )
}
