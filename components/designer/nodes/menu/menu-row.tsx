'use client'

import { isExit } from 'ivr-runtime/domain/flow/option-key'
import { memo } from 'react'
import { cn } from '../../../ui/cn.ts'
import { Tooltip } from '../../../ui/tooltip.tsx'
import { cardRowHeight } from '../../canvas/card-size.ts'
import type { MenuRow as Row } from '../../canvas/graph.ts'
import { useDesigner } from '../../state/designer-context.tsx'
import { useDesignerStore } from '../../state/designer-store.ts'
import { choiceId } from '../../test-call/call-path.ts'
import { TestMark } from '../../test-call/tests/test-mark.tsx'
import { actionViews } from '../action-views.ts'
import { Connector } from '../connector.tsx'
import { OptionLabel } from '../option-label.tsx'
import { ProblemBadge } from '../problem-badge.tsx'
import { useFlowWords } from '../use-flow-words.ts'

type MenuRowProps = { menuId: string; row: Row; hint: string; unchosen: string | undefined; focusable: boolean }

/** A key or an exit of a menu: what it stands for, what it does, and where its path begins. */
export const MenuRow = memo(function MenuRow({ menuId, row, hint, unchosen, focusable }: MenuRowProps) {
  const words = useFlowWords()
  const { t } = words
  const { digit, option, problems } = row
  const { canEdit } = useDesigner()
  const select = useDesignerStore((state) => state.select)
  const pickAction = useDesignerStore((state) => state.pickAction)
  const selected = useDesignerStore(
    ({ selection }) =>
      (selection?.kind === 'option' || selection?.kind === 'newOption') &&
      selection.menuId === menuId &&
      selection.digit === digit,
  )
  const chosen = useDesignerStore((state) => state.path.choices.has(choiceId(menuId, digit)))
  const view = option && actionViews[option.actionType]
  const open = (button: HTMLElement) => {
    if (option) select({ kind: 'option', menuId, digit })
    else if (!canEdit) select({ kind: 'menu', menuId })
    else {
      const { right, top } = button.getBoundingClientRect()
      pickAction({ menuId, handle: digit, at: { x: right, y: top }, place: null })
    }
  }
  return (
    <li className="relative" data-key-row={digit} style={{ height: cardRowHeight }}>
      <Tooltip content={hint} side="left">
        <button
          type="button"
          tabIndex={focusable ? 0 : -1}
          data-chosen={chosen || undefined}
          onClick={(event) => {
            event.stopPropagation()
            open(event.currentTarget)
          }}
          className={cn(
            'flex size-full items-center gap-2 pr-4 pl-3 text-left transition-colors duration-150 hover:bg-hover focus-visible:-outline-offset-2',
            selected && 'bg-accent-subtle hover:bg-accent-subtle',
            chosen && 'bg-accent-subtle shadow-[inset_2px_0_0_var(--edge-active)]',
          )}
        >
          {isExit(digit) ? null : <span className="sr-only">{t('card.key')}</span>}
          <OptionLabel digit={digit} className={isExit(digit) ? 'max-w-28' : undefined} />
          {option && view ? (
            <span className="grid min-w-0 flex-1">
              {option.description ? <span className="truncate text-xs">{option.description}</span> : null}
              <span
                className={cn(
                  'flex min-w-0 items-center gap-1',
                  option.description ? 'text-2xs text-muted' : 'text-xs',
                )}
              >
                <view.icon aria-hidden className={cn('size-3 shrink-0', view.ink)} />
                <span className="truncate">{words.does(option)}</span>
              </span>
            </span>
          ) : (
            <span className="min-w-0 flex-1 truncate text-faint text-xs">
              {unchosen ?? t(canEdit ? 'card.chooseAction' : 'card.nothingChosen')}
            </span>
          )}
          <TestMark menuId={menuId} digit={digit} />
          <ProblemBadge problems={problems} />
        </button>
      </Tooltip>
      <Connector side="out" id={digit} used={option !== null} />
    </li>
  )
})
