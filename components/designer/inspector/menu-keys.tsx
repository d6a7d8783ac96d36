'use client'

import type { Problem } from 'ivr-runtime/domain/flow/problem'
import { ChevronRight, Plus } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { cn } from '../../ui/cn.ts'
import { newKeyHandle } from '../canvas/node-id.ts'
import { optionProblems } from '../canvas/node-problems.ts'
import type { DraftMenu } from '../draft/draft.ts'
import { hasKeys, orderedOptions, ownExits } from '../draft/menu-exits.ts'
import { actionViews } from '../nodes/action-views.ts'
import { OptionLabel } from '../nodes/option-label.tsx'
import { ProblemBadge } from '../nodes/problem-badge.tsx'
import { useDesigner } from '../state/designer-context.tsx'
import { useDesignerStore } from '../state/designer-store.ts'

/** The keys and exits of a menu as a list, so that all of them can be reached without the canvas. */
export function MenuKeys({ menu, problems }: { menu: DraftMenu; problems: readonly Problem[] }) {
  const { canEdit } = useDesigner()
  const select = useDesignerStore((state) => state.select)
  const pickAction = useDesignerStore((state) => state.pickAction)
  const { menuId } = menu
  const options = orderedOptions(menu)
  const unset = ownExits(menu).filter((exit) => !options.some((option) => option.digit === exit))
  const title = hasKeys(menu) ? 'Keys' : 'What follows'
  const pick = (button: HTMLElement, handle: string) => {
    const { left, bottom } = button.getBoundingClientRect()
    pickAction({ menuId, handle, at: { x: left, y: bottom }, place: null })
  }
  return (
    <section aria-label={title} className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
      <div className="flex items-center justify-between">
        <h3 className="font-medium text-sm">{title}</h3>
        {canEdit && hasKeys(menu) ? (
          <Button variant="ghost" size="sm" icon={Plus} onClick={(event) => pick(event.currentTarget, newKeyHandle)}>
            Add a key
          </Button>
        ) : null}
      </div>
      {options.length + unset.length === 0 ? <p className="text-muted text-xs">No keys yet.</p> : null}
      <ul className={cn('divide-y rounded-md border', options.length + unset.length === 0 && 'hidden')}>
        {options.map((option) => {
          const view = actionViews[option.actionType]
          return (
            <li key={option.digit}>
              <button
                type="button"
                onClick={() => select({ kind: 'option', menuId, digit: option.digit })}
                className="flex h-9 w-full items-center gap-2 px-2 text-left text-xs transition-colors duration-150 hover:bg-hover focus-visible:-outline-offset-2"
              >
                <OptionLabel digit={option.digit} size="sm" />
                <view.icon aria-hidden className={cn('size-3.5 shrink-0', view.ink)} />
                <span className="min-w-0 flex-1 truncate">
                  {option.description || view.target(option.actionTarget)}
                </span>
                <ProblemBadge problems={optionProblems(problems, menuId, option.digit)} />
                <ChevronRight aria-hidden className="size-3.5 text-faint" />
              </button>
            </li>
          )
        })}
        {unset.map((exit) => (
          <li key={exit}>
            <button
              type="button"
              name={`exit.${exit}`}
              disabled={!canEdit}
              onClick={(event) => pick(event.currentTarget, exit)}
              className="flex h-9 w-full items-center gap-2 px-2 text-left text-xs transition-colors duration-150 hover:bg-hover focus-visible:-outline-offset-2"
            >
              <OptionLabel digit={exit} size="sm" />
              <span className="min-w-0 flex-1 truncate text-muted">
                {canEdit ? 'Choose what happens' : 'Nothing chosen'}
              </span>
              <ProblemBadge problems={optionProblems(problems, menuId, exit)} />
              {canEdit ? <Plus aria-hidden className="size-3.5 text-faint" /> : null}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
