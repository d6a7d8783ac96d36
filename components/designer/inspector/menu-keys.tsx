'use client'

import type { Problem } from 'ivr-runtime/domain/flow/problem'
import { ChevronRight, Plus } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { cn } from '../../ui/cn.ts'
import { PhoneKey } from '../../ui/phone-key.tsx'
import { newKeyHandle } from '../canvas/node-id.ts'
import { optionProblems } from '../canvas/node-problems.ts'
import type { DraftMenu } from '../draft/draft.ts'
import { compareKeys, keyInWords } from '../draft/keys.ts'
import { actionViews } from '../nodes/action-views.ts'
import { ProblemBadge } from '../nodes/problem-badge.tsx'
import { useDesigner } from '../state/designer-context.tsx'
import { useDesignerStore } from '../state/designer-store.ts'

/** The keys of a menu as a list, so that all of them can be reached without the canvas. */
export function MenuKeys({ menu, problems }: { menu: DraftMenu; problems: readonly Problem[] }) {
  const { canEdit } = useDesigner()
  const select = useDesignerStore((state) => state.select)
  const pickAction = useDesignerStore((state) => state.pickAction)
  const options = menu.options.toSorted((a, b) => compareKeys(a.digit, b.digit))
  return (
    <section aria-label="Keys" className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
      <div className="flex items-center justify-between">
        <h3 className="font-medium text-sm">Keys</h3>
        {canEdit ? (
          <Button
            variant="ghost"
            size="sm"
            icon={Plus}
            onClick={(event) => {
              const { left, bottom } = event.currentTarget.getBoundingClientRect()
              pickAction({ menuId: menu.menuId, handle: newKeyHandle, at: { x: left, y: bottom }, place: null })
            }}
          >
            Add a key
          </Button>
        ) : null}
      </div>
      {options.length === 0 ? <p className="text-muted text-xs">No keys yet.</p> : null}
      <ul className={cn('divide-y rounded-md border', options.length === 0 && 'hidden')}>
        {options.map((option) => {
          const view = actionViews[option.actionType]
          return (
            <li key={option.digit}>
              <button
                type="button"
                onClick={() => select({ kind: 'option', menuId: menu.menuId, digit: option.digit })}
                className="flex h-9 w-full items-center gap-2 px-2 text-left text-xs transition-colors duration-150 hover:bg-hover focus-visible:-outline-offset-2"
              >
                {option.digit === 't' || option.digit === 'i' ? (
                  <span className="text-muted">{keyInWords(option.digit)}</span>
                ) : (
                  <PhoneKey keys={option.digit} size="sm" />
                )}
                <view.icon aria-hidden className={cn('size-3.5 shrink-0', view.ink)} />
                <span className="min-w-0 flex-1 truncate">
                  {option.description || view.target(option.actionTarget)}
                </span>
                <ProblemBadge problems={optionProblems(problems, menu.menuId, option.digit)} />
                <ChevronRight aria-hidden className="size-3.5 text-faint" />
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
