'use client'

import type { NodeProps } from '@xyflow/react'
import { isExit } from 'ivr-runtime/domain/flow/option-key'
import { PhoneIncoming, Plus } from 'lucide-react'
import { memo } from 'react'
import { Badge } from '../../../ui/badge.tsx'
import { cn } from '../../../ui/cn.ts'
import { cardParts } from '../../canvas/card-parts.ts'
import {
  cardHeaderHeight,
  cardPromptHeight,
  cardRowHeight,
  cardSummaryHeight,
  cardWidth,
} from '../../canvas/card-size.ts'
import type { MenuNode as MenuNodeType } from '../../canvas/graph.ts'
import { newKeyHandle } from '../../canvas/node-id.ts'
import { CollapseButton } from '../../collapse/collapse-button.tsx'
import { hasKeys } from '../../draft/menu-exits.ts'
import { useDesigner } from '../../state/designer-context.tsx'
import { useDesignerStore } from '../../state/designer-store.ts'
import { TestMark } from '../../test-call/tests/test-mark.tsx'
import { Connector } from '../connector.tsx'
import { kindViews } from '../kind-views.ts'
import { ProblemBadge } from '../problem-badge.tsx'
import { useFlowWords } from '../use-flow-words.ts'
import { ExitRow } from './exit-row.tsx'
import { MenuDescription } from './menu-description.tsx'
import { MenuRow } from './menu-row.tsx'
import { PlayPromptButton } from './play-prompt-button.tsx'

/** A menu of any kind on the canvas: its name, its first words, its settings, and a row for each key and exit. */
export const MenuNode = memo(function MenuNode({ data, selected = false }: NodeProps<MenuNodeType>) {
  const { menu, rows, exits, isRoot, problems } = data
  const { menuId } = menu
  const view = kindViews[menu.kind]
  const words = useFlowWords()
  const { t } = words
  const parts = cardParts(menu)
  const { canEdit } = useDesigner()
  const pickAction = useDesignerStore((state) => state.pickAction)
  const current = useDesignerStore((state) => state.path.currentMenuId === menuId)
  const visited = useDesignerStore((state) => state.path.menus.has(menuId))
  return (
    <article
      data-current={current || undefined}
      data-visited={visited || undefined}
      style={{ width: cardWidth }}
      className={cn(
        'group/card relative h-full rounded-lg border bg-surface text-text transition-[border-color,box-shadow] duration-150',
        visited && 'border-edge-active',
        selected && 'border-accent-solid ring-1 ring-accent-solid',
        current && 'border-edge-active ring-3 ring-edge-active/35',
      )}
    >
      <header className="flex items-center gap-2 px-3" style={{ height: cardHeaderHeight }}>
        <view.icon aria-hidden className={cn('size-4 shrink-0', view.ink)} />
        <span className="sr-only">{words.kind(menu.kind).label}</span>
        <h2 className="min-w-0 flex-1 truncate font-semibold text-sm">{menuId}</h2>
        <MenuDescription text={menu.description} />
        <TestMark menuId={menuId} />
        <ProblemBadge problems={problems} />
        {current ? (
          <Badge tone="accent">{t('card.callerIsHere')}</Badge>
        ) : isRoot ? (
          <Badge tone="positive">
            <PhoneIncoming aria-hidden className="size-3" />
            {t('card.start')}
          </Badge>
        ) : null}
      </header>
      {parts.speaks ? (
        <div
          className={cn('flex items-start gap-2 px-3 pb-3', !parts.summary && 'border-b')}
          style={{ height: cardPromptHeight }}
        >
          <PlayPromptButton menu={menu} focusable={selected} />
          <p className={cn('line-clamp-2 flex-1 text-xs', menu.promptText ? 'text-muted' : 'text-faint italic')}>
            {menu.promptText || t('card.saysNothing')}
          </p>
        </div>
      ) : null}
      {view.Summary ? (
        <div className="grid content-center border-b px-3 pb-1" style={{ height: cardSummaryHeight }}>
          <view.Summary menu={menu} />
        </div>
      ) : null}
      <ul>
        {rows.map((row) => (
          <MenuRow
            key={row.digit}
            menuId={menuId}
            row={row}
            hint={isExit(row.digit) ? words.exitHint(menu, row.digit) : ''}
            unchosen={words.unchosen(menu.kind, row.digit)}
            focusable={selected}
          />
        ))}
      </ul>
      {!hasKeys(menu) ? null : canEdit ? (
        <div className="relative" style={{ height: cardRowHeight }}>
          <button
            type="button"
            data-key-adder
            tabIndex={selected ? 0 : -1}
            aria-label={t('card.addKeyTo', { menu: menuId })}
            onClick={(event) => {
              event.stopPropagation()
              const { right, top } = event.currentTarget.getBoundingClientRect()
              pickAction({ menuId, handle: newKeyHandle, at: { x: right, y: top }, place: null })
            }}
            className="flex size-full items-center gap-2 pr-4 pl-3 text-muted text-xs transition-colors duration-150 hover:bg-hover hover:text-text focus-visible:-outline-offset-2"
          >
            <span className="grid size-6 place-items-center rounded-sm border border-border-strong border-dashed">
              <Plus aria-hidden className="size-3" />
            </span>
            {t('card.addKey')}
          </button>
          <Connector side="out" id={newKeyHandle} used={false} />
        </div>
      ) : rows.length === 0 ? (
        <p className="flex items-center px-3 text-2xs text-faint" style={{ height: cardRowHeight }}>
          {t('card.noKeys')}
        </p>
      ) : null}
      {exits.length > 0 ? (
        <ul className={cn('border-t', !canEdit && rows.length > 0 && 'mt-1')}>
          {exits.map((row) => (
            <ExitRow
              key={row.digit}
              menuId={menuId}
              row={row}
              attempts={menu.maxRetries}
              timeoutSeconds={menu.timeoutSeconds}
              focusable={selected}
            />
          ))}
        </ul>
      ) : null}
      <CollapseButton menuId={menuId} focusable={selected} />
      <Connector side="in" className="designer-connector-in" />
    </article>
  )
})
