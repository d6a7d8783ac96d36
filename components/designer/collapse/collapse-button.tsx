'use client'

import { ChevronsLeft, ChevronsRight } from 'lucide-react'
import { cn } from '../../ui/cn.ts'
import { formatCount } from '../../ui/format.ts'
import { Tooltip } from '../../ui/tooltip.tsx'
import { menuNodeId } from '../canvas/node-id.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { collapsedIn, useCollapseStore } from './collapse-store.ts'
import type { Below } from './collapsing.ts'
import { toggleCollapsed } from './toggle-collapsed.ts'

/** At a card's right edge: hides what only this menu leads to, and says how much is hidden. */
export function CollapseButton({ menuId, focusable }: { menuId: string; focusable: boolean }) {
  const { ivrName } = useDesigner()
  const nodeId = menuNodeId(menuId)
  const collapsed = useCollapseStore((state) => collapsedIn(ivrName)(state).includes(nodeId))
  const words = useCollapseStore((state) => inWords(state.below.get(nodeId)))
  if (!words) return null
  const Icon = collapsed ? ChevronsRight : ChevronsLeft
  return (
    <Tooltip
      content={collapsed ? 'Show them again' : `Hide what only this leads to: ${words}`}
      shortcut="C"
      side="right"
    >
      <button
        type="button"
        aria-expanded={!collapsed}
        aria-label={collapsed ? `${words} hidden below ${menuId}` : `Hide what only ${menuId} leads to: ${words}`}
        tabIndex={focusable ? 0 : -1}
        onClick={(event) => {
          event.stopPropagation()
          toggleCollapsed(ivrName, nodeId)
        }}
        className={cn(
          'nodrag absolute top-2 left-full z-10 flex h-6 items-center gap-1 whitespace-nowrap rounded-full border border-border-strong bg-surface text-muted text-xs transition-opacity duration-150 hover:bg-hover hover:text-text',
          collapsed
            ? '-ml-2 pr-2.5 pl-1.5 font-medium'
            : '-ml-3 w-6 justify-center opacity-0 focus-visible:opacity-100 group-hover/card:opacity-100',
          focusable && 'opacity-100',
        )}
      >
        <Icon aria-hidden className="size-3.5" />
        {collapsed ? `${words} hidden` : null}
      </button>
    </Tooltip>
  )
}

/** `12 menus`, or `3 actions` where there is no menu; null where there is nothing. */
function inWords(below: Below | undefined): string | null {
  if (!below || below.menus + below.others === 0) return null
  return below.menus > 0 ? formatCount(below.menus, 'menu') : formatCount(below.others, 'action')
}
