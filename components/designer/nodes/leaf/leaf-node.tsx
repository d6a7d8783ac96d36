'use client'

import type { NodeProps } from '@xyflow/react'
import { CornerDownLeft, PhoneOff } from 'lucide-react'
import { memo } from 'react'
import { useTranslations } from 'use-intl'
import { cn } from '../../../ui/cn.ts'
import { leafHeight, leafWidth } from '../../canvas/card-size.ts'
import type { LeafNode as LeafNodeType } from '../../canvas/graph.ts'
import { failMenuOf, nextMenuOf } from '../../draft/pointing-options.ts'
import { useDesignerStore } from '../../state/designer-store.ts'
import { choiceId } from '../../test-call/call-path.ts'
import { actionViews } from '../action-views.ts'
import { Connector } from '../connector.tsx'
import { ProblemBadge } from '../problem-badge.tsx'
import { useFlowWords } from '../use-flow-words.ts'

/** Where a key leads when it is not a menu: a queue, an extension, a mailbox, a recording, a web service, the end. */
export const LeafNode = memo(function LeafNode({ data, selected = false }: NodeProps<LeafNodeType>) {
  const { menuId, option, problems } = data
  const words = useFlowWords()
  const view = actionViews[option.actionType]
  const reached = useDesignerStore((state) => state.path.choices.has(choiceId(menuId, option.digit)))
  const current = useDesignerStore((state) => state.path.latestChoice === choiceId(menuId, option.digit))
  const nextMenu = nextMenuOf(option.actionConfig)
  const failMenu = failMenuOf(option.actionConfig)
  const isTransfer = option.actionType === 'transfer_queue' || option.actionType === 'transfer_extension'
  const thenHangsUp = option.actionConfig?.next === 'hangup'
  return (
    <article
      data-reached={reached || undefined}
      style={{ width: leafWidth, height: leafHeight }}
      className={cn(
        'flex items-center gap-2 rounded-lg border border-l-3 bg-surface pr-2.5 pl-2 text-text transition-[border-color,box-shadow] duration-150',
        reached && 'border-edge-active',
        selected && 'border-accent-solid ring-1 ring-accent-solid',
        current && 'ring-3 ring-edge-active/35',
        view.edge,
      )}
    >
      <view.icon aria-hidden className={cn('size-4 shrink-0', view.ink)} />
      <div className="grid min-w-0 flex-1">
        <span className="flex min-w-0 items-center gap-1 whitespace-nowrap text-2xs text-muted">
          {words.action(option.actionType).label}
          {view.comesBack && !nextMenu ? <Afterwards hangsUp={thenHangsUp} /> : null}
          {failMenu ? <span className="truncate text-faint">· {words.t('card.ifNobody')}</span> : null}
        </span>
        <span className="truncate font-medium text-xs">{words.target(option.actionType, option.actionTarget)}</span>
      </div>
      <ProblemBadge problems={problems} />
      <Connector side="in" open={false} />
      {view.comesBack ? <Connector side="out" id="next" used={nextMenu !== null} /> : null}
      {isTransfer ? <Connector side="out" id="fail" used={failMenu !== null} /> : null}
    </article>
  )
})

function Afterwards({ hangsUp }: { hangsUp: boolean }) {
  const t = useTranslations('designerNodes')
  const Icon = hangsUp ? PhoneOff : CornerDownLeft
  return (
    <span className="flex min-w-0 items-center gap-0.5 text-faint">
      · <Icon aria-hidden className="size-2.5 shrink-0" />{' '}
      <span className="truncate">{t(hangsUp ? 'card.thenEnds' : 'card.thenBack')}</span>
    </span>
  )
}
