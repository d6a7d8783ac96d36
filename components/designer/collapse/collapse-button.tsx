'use client'

import { ChevronsLeft, ChevronsRight } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { cn } from '../../ui/cn.ts'
import { Tooltip } from '../../ui/tooltip.tsx'
import { menuNodeId } from '../canvas/node-id.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { collapsedIn, useCollapseStore } from './collapse-store.ts'
import { toggleCollapsed } from './toggle-collapsed.ts'

/** At a card's right edge: hides what only this menu leads to, and says how much is hidden. */
export function CollapseButton({ menuId, focusable }: { menuId: string; focusable: boolean }) {
  const t = useTranslations('designerCanvas')
  const { ivrName } = useDesigner()
  const nodeId = menuNodeId(menuId)
  const collapsed = useCollapseStore((state) => collapsedIn(ivrName)(state).includes(nodeId))
  const menus = useCollapseStore((state) => state.below.get(nodeId)?.menus ?? 0)
  const others = useCollapseStore((state) => state.below.get(nodeId)?.others ?? 0)
  if (menus + others === 0) return null
  const what = menus > 0 ? t('collapse.menus', { count: menus }) : t('collapse.actions', { count: others })
  const Icon = collapsed ? ChevronsRight : ChevronsLeft
  return (
    <Tooltip content={collapsed ? t('collapse.showAgain') : t('collapse.hide', { what })} shortcut="C" side="right">
      <button
        type="button"
        aria-expanded={!collapsed}
        aria-label={t(collapsed ? 'collapse.hiddenBelow' : 'collapse.hideBelow', { what, menu: menuId })}
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
        {collapsed ? t('collapse.hidden', { what }) : null}
      </button>
    </Tooltip>
  )
}
