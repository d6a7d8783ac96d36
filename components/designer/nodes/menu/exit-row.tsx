'use client'

import { memo } from 'react'
import { cn } from '../../../ui/cn.ts'
import { Tooltip } from '../../../ui/tooltip.tsx'
import { cardExitHeight } from '../../canvas/card-size.ts'
import type { MenuRow as Row } from '../../canvas/graph.ts'
import { useDesigner } from '../../state/designer-context.tsx'
import { useDesignerStore } from '../../state/designer-store.ts'
import { choiceId } from '../../test-call/call-path.ts'
import { TestMark } from '../../test-call/tests/test-mark.tsx'
import { actionViews } from '../action-views.ts'
import { Connector } from '../connector.tsx'
import { ProblemBadge } from '../problem-badge.tsx'
import { useFlowWords } from '../use-flow-words.ts'

type ExitRowProps = { menuId: string; row: Row; attempts: number; timeoutSeconds: number; focusable: boolean }

/** What happens when the attempts run out: an action where one stands for the exit, else the call ends. */
export const ExitRow = memo(function ExitRow({ menuId, row, attempts, timeoutSeconds, focusable }: ExitRowProps) {
  const words = useFlowWords()
  const { t } = words
  const { digit, option, problems } = row
  const { canEdit } = useDesigner()
  const select = useDesignerStore((state) => state.select)
  const selected = useDesignerStore(
    ({ selection }) =>
      (selection?.kind === 'option' || selection?.kind === 'newOption') &&
      selection.menuId === menuId &&
      selection.digit === digit,
  )
  const chosen = useDesignerStore((state) => state.path.choices.has(choiceId(menuId, digit)))
  const view = option ? actionViews[option.actionType] : null
  const open = () => {
    if (option) select({ kind: 'option', menuId, digit })
    else if (canEdit) select({ kind: 'newOption', menuId, digit, actionType: 'transfer_queue' })
    else select({ kind: 'menu', menuId })
  }
  return (
    <li className="relative" data-key-row={digit} style={{ height: cardExitHeight }}>
      <Tooltip
        content={
          digit === 't' ? t('card.silent', { attempts, seconds: timeoutSeconds }) : t('card.wrongKeys', { attempts })
        }
        side="left"
      >
        <button
          type="button"
          tabIndex={focusable ? 0 : -1}
          data-chosen={chosen || undefined}
          onClick={(event) => {
            event.stopPropagation()
            open()
          }}
          className={cn(
            'flex size-full items-center gap-2 pr-4 pl-3 text-left text-2xs text-muted transition-colors duration-150 hover:bg-hover focus-visible:-outline-offset-2',
            (selected || chosen) && 'bg-accent-subtle',
            chosen && 'shadow-[inset_2px_0_0_var(--edge-active)]',
          )}
        >
          <span className="w-19 shrink-0 whitespace-nowrap">{words.key(digit)}</span>
          {view && option ? (
            <span className="flex min-w-0 flex-1 items-center gap-1">
              <view.icon aria-hidden className={cn('size-3 shrink-0', view.ink)} />
              <span className="truncate">{words.does(option)}</span>
            </span>
          ) : (
            <span className="min-w-0 flex-1 truncate text-faint">{t('card.goodbye')}</span>
          )}
          <span className="shrink-0 text-faint tabular-nums">
            {digit === 't' ? `${timeoutSeconds} s × ${attempts}` : `× ${attempts}`}
          </span>
          <TestMark menuId={menuId} digit={digit} />
          <ProblemBadge problems={problems} className="h-4" />
        </button>
      </Tooltip>
      <Connector side="out" id={digit} used={option !== null} />
    </li>
  )
})
