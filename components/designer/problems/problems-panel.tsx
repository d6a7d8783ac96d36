'use client'

import type { Problem } from 'ivr-runtime/domain/flow/problem'
import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react'
import { cn } from '../../ui/cn.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { menuNodeId } from '../canvas/node-id.ts'
import { worstFirst } from '../canvas/node-problems.ts'
import { selectedNodeId } from '../canvas/selected-node.ts'
import type { Draft } from '../draft/draft.ts'
import { fieldOfProblem } from '../inspector/field-of-problem.ts'
import { type Selection, useDesignerStore } from '../state/designer-store.ts'

/** All that the checks found; a click goes to the place where it is put right. */
export function ProblemsPanel({ draft }: { draft: Draft }) {
  const select = useDesignerStore((state) => state.select)
  const reveal = useDesignerStore((state) => state.reveal)
  if (draft.problems.length === 0) {
    return (
      <EmptyState icon={CircleCheck} title="No problems found">
        Every key leads somewhere, every menu can be reached, and the prompts name the keys that are there.
      </EmptyState>
    )
  }
  function go(problem: Problem) {
    const selection = placeOf(draft, problem)
    select(selection, fieldOfProblem(problem))
    const nodeId = selectedNodeId(draft, selection) ?? (problem.place.menuId ? menuNodeId(problem.place.menuId) : null)
    if (nodeId) reveal(nodeId)
  }
  return (
    <ul aria-label="Problems" className="min-h-0 flex-1 divide-y overflow-y-auto">
      {worstFirst(draft.problems).map((problem) => {
        const error = problem.severity === 'error'
        const Icon = error ? CircleAlert : TriangleAlert
        return (
          <li key={`${problem.code} ${problem.message}`}>
            <button
              type="button"
              onClick={() => go(problem)}
              className="flex w-full gap-2.5 px-4 py-3 text-left transition-colors duration-150 hover:bg-hover focus-visible:-outline-offset-2"
            >
              <Icon aria-hidden className={cn('mt-0.5 size-4 shrink-0', error ? 'text-danger' : 'text-warning')} />
              <span className="grid gap-0.5">
                <span className="text-sm">{problem.message}</span>
                <span className="text-muted text-xs">{error ? 'Stops publishing' : 'Worth a look'}</span>
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}

function placeOf(draft: Draft, { place }: Problem): Selection {
  const menu = draft.menus.find((each) => each.menuId === place.menuId)
  if (!menu) return null
  const option = menu.options.find((each) => each.digit === place.key)
  const ofMenu =
    place.field === 'promptText' || place.field === 'invalidPrompt' || place.field?.startsWith('translations')
  if (!option || ofMenu) return { kind: 'menu', menuId: menu.menuId }
  return { kind: 'option', menuId: menu.menuId, digit: option.digit }
}
