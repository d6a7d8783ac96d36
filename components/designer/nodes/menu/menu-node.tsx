'use client'

import type { NodeProps } from '@xyflow/react'
import { ListTree, PhoneIncoming, Plus } from 'lucide-react'
import { memo } from 'react'
import { Badge } from '../../../ui/badge.tsx'
import { cn } from '../../../ui/cn.ts'
import { cardHeaderHeight, cardPromptHeight, cardRowHeight, cardWidth } from '../../canvas/card-size.ts'
import type { MenuNode as MenuNodeType } from '../../canvas/graph.ts'
import { newKeyHandle } from '../../canvas/node-id.ts'
import { useDesigner } from '../../state/designer-context.tsx'
import { useDesignerStore } from '../../state/designer-store.ts'
import { Connector } from '../connector.tsx'
import { ProblemBadge } from '../problem-badge.tsx'
import { ExitRow } from './exit-row.tsx'
import { MenuRow } from './menu-row.tsx'
import { PlayPromptButton } from './play-prompt-button.tsx'

/** A menu on the canvas: its name, the first words of its prompt, and a row for each key. */
export const MenuNode = memo(function MenuNode({ data, selected = false }: NodeProps<MenuNodeType>) {
  const { menu, rows, exits, isRoot, problems } = data
  const { menuId } = menu
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
        'h-full rounded-lg border bg-surface text-text transition-[border-color,box-shadow] duration-150',
        visited && 'border-edge-active',
        selected && 'border-accent-solid ring-1 ring-accent-solid',
        current && 'border-edge-active ring-3 ring-edge-active/35',
      )}
    >
      <header className="flex items-center gap-2 px-3" style={{ height: cardHeaderHeight }}>
        <ListTree aria-hidden className="size-4 shrink-0 text-node-menu" />
        <h2 className="min-w-0 flex-1 truncate font-semibold text-sm">{menuId}</h2>
        <ProblemBadge problems={problems} />
        {current ? (
          <Badge tone="accent">Caller is here</Badge>
        ) : isRoot ? (
          <Badge tone="positive">
            <PhoneIncoming aria-hidden className="size-3" />
            Start
          </Badge>
        ) : null}
      </header>
      <div className="flex items-start gap-2 border-b px-3 pb-3" style={{ height: cardPromptHeight }}>
        <PlayPromptButton menuId={menuId} text={menu.promptText} voice={menu.ttsVoice} focusable={selected} />
        <p className={cn('line-clamp-2 flex-1 text-xs', menu.promptText ? 'text-muted' : 'text-faint italic')}>
          {menu.promptText || 'Says nothing yet'}
        </p>
      </div>
      <ul>
        {rows.map((row) => (
          <MenuRow key={row.digit} menuId={menuId} row={row} focusable={selected} />
        ))}
      </ul>
      {canEdit ? (
        <div className="relative" style={{ height: cardRowHeight }}>
          <button
            type="button"
            data-key-adder
            tabIndex={selected ? 0 : -1}
            aria-label={`Add a key to ${menuId}`}
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
            Add a key
          </button>
          <Connector side="out" id={newKeyHandle} used={false} />
        </div>
      ) : rows.length === 0 ? (
        <p className="flex items-center px-3 text-2xs text-faint" style={{ height: cardRowHeight }}>
          No keys
        </p>
      ) : null}
      <ul className={cn('border-t', !canEdit && rows.length > 0 && 'mt-1')}>
        {exits.map((row) => (
          <ExitRow key={row.digit} menuId={menuId} row={row} attempts={menu.maxRetries} focusable={selected} />
        ))}
      </ul>
      <Connector side="in" className="designer-connector-in" />
    </article>
  )
})
