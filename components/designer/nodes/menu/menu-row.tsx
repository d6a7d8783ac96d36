'use client'

import { memo } from 'react'
import { cn } from '../../../ui/cn.ts'
import { PhoneKey } from '../../../ui/phone-key.tsx'
import { cardRowHeight } from '../../canvas/card-size.ts'
import type { MenuRow as Row } from '../../canvas/graph.ts'
import { useDesignerStore } from '../../state/designer-store.ts'
import { choiceId } from '../../test-call/call-path.ts'
import { actionViews } from '../action-views.ts'
import { Connector } from '../connector.tsx'
import { ProblemBadge } from '../problem-badge.tsx'

type MenuRowProps = { menuId: string; row: Row; focusable: boolean }

/** A key of a menu: what is pressed, what it is for, what it does, and where its path begins. */
export const MenuRow = memo(function MenuRow({ menuId, row, focusable }: MenuRowProps) {
  const { digit, option, problems } = row
  const select = useDesignerStore((state) => state.select)
  const selected = useDesignerStore(
    ({ selection }) => selection?.kind === 'option' && selection.menuId === menuId && selection.digit === digit,
  )
  const chosen = useDesignerStore((state) => state.path.choices.has(choiceId(menuId, digit)))
  if (!option) return null
  const view = actionViews[option.actionType]
  const action = option.actionType === 'hangup' ? view.label : view.target(option.actionTarget)
  return (
    <li className="relative" data-key-row={digit} style={{ height: cardRowHeight }}>
      <button
        type="button"
        tabIndex={focusable ? 0 : -1}
        data-chosen={chosen || undefined}
        onClick={(event) => {
          event.stopPropagation()
          select({ kind: 'option', menuId, digit })
        }}
        className={cn(
          'flex size-full items-center gap-2 pr-4 pl-3 text-left transition-colors duration-150 hover:bg-hover focus-visible:-outline-offset-2',
          selected && 'bg-accent-subtle hover:bg-accent-subtle',
          chosen && 'bg-accent-subtle shadow-[inset_2px_0_0_var(--edge-active)]',
        )}
      >
        <span className="sr-only">Key</span>
        <PhoneKey keys={digit} className="max-w-16 overflow-hidden" />
        <span className="grid min-w-0 flex-1">
          {option.description ? <span className="truncate text-xs">{option.description}</span> : null}
          <span
            className={cn('flex min-w-0 items-center gap-1', option.description ? 'text-2xs text-muted' : 'text-xs')}
          >
            <view.icon aria-hidden className={cn('size-3 shrink-0', view.ink)} />
            <span className="truncate">{action}</span>
          </span>
        </span>
        <ProblemBadge problems={problems} />
      </button>
      <Connector side="out" id={digit} />
    </li>
  )
})
