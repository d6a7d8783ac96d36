'use client'

import { X } from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { cn } from '../ui/cn.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { focusNodeNow } from './canvas/focus-node.ts'
import { menuNodeId } from './canvas/node-id.ts'
import { type Panel, useDesignerStore } from './state/designer-store.ts'

type DockProps = { problems: number; panels: Record<Panel, ReactNode> }

/**
 * What stands right of the canvas, one panel at a time; on narrow screens over it. All panels stay mounted, so that a
 * call goes on while the inspector is open.
 */
export function Dock({ problems, panels }: DockProps) {
  const t = useTranslations('designerCanvas')
  const panel = useDesignerStore((state) => state.panel)
  const open = useDesignerStore((state) => state.panelOpen)
  const showPanel = useDesignerStore((state) => state.showPanel)
  const closePanel = useDesignerStore((state) => state.closePanel)
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.isDefaultPrevented()) return
    closePanel()
    const { selection, several } = useDesignerStore.getState()
    const nodeId = selection ? menuNodeId(selection.menuId) : several[0]
    if (nodeId) focusNodeNow(nodeId)
  }
  const tabs: { value: Panel; label: string; count?: number }[] = [
    { value: 'inspector', label: t('panels.inspector') },
    { value: 'problems', label: t('panels.problems'), count: problems },
    { value: 'testCall', label: t('panels.testCall') },
  ]
  return (
    <aside
      aria-label={t('panels.label')}
      data-designer-dock
      onKeyDown={onKeyDown}
      className={cn(
        'flex w-90 max-w-full shrink-0 flex-col border-l bg-surface',
        panel === 'testCall' && 'min-[1400px]:w-150',
        'max-[1099px]:absolute max-[1099px]:inset-y-0 max-[1099px]:right-0 max-[1099px]:z-20 max-[1099px]:shadow-float',
        'max-[639px]:inset-x-0 max-[639px]:top-auto max-[639px]:h-[72%] max-[639px]:w-full max-[639px]:rounded-t-xl max-[639px]:border-t max-[639px]:border-l-0',
        !open && 'max-[1099px]:hidden',
      )}
    >
      <div className="flex h-10 shrink-0 items-stretch gap-4 border-b px-4">
        {tabs.map(({ value, label, count }) => (
          <button
            key={value}
            type="button"
            aria-pressed={panel === value}
            onClick={() => showPanel(value)}
            className="-mb-px border-transparent border-b-2 font-medium text-muted text-sm transition-colors duration-150 hover:text-text focus-visible:-outline-offset-2 aria-pressed:border-accent-solid aria-pressed:text-text"
          >
            {count ? `${label} (${count})` : label}
          </button>
        ))}
        <IconButton
          icon={X}
          label={t('panels.close')}
          size="sm"
          className="my-auto -mr-2 ml-auto min-[1100px]:hidden"
          onClick={closePanel}
        />
      </div>
      {tabs.map(({ value, label }) => (
        <section key={value} aria-label={label} className={panel === value ? 'flex min-h-0 flex-1 flex-col' : 'hidden'}>
          {panels[value]}
        </section>
      ))}
    </aside>
  )
}
