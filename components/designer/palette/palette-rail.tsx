'use client'

import { Plus } from 'lucide-react'
import { Fragment } from 'react'
import { cn } from '../../ui/cn.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Tooltip } from '../../ui/tooltip.tsx'
import type { Draft } from '../draft/draft.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { useDesignerStore } from '../state/designer-store.ts'
import { addMeaning } from './drop-meaning.ts'
import { type PaletteItem, paletteItems } from './palette-items.ts'
import { usePaletteStore } from './palette-store.ts'
import { useAddItem } from './use-add-item.ts'
import { useItemDrag } from './use-item-drag.ts'
import { usePaletteKey } from './use-palette-key.ts'
import { usePaletteTexts } from './use-palette-texts.ts'

/** What can be added, to be dragged onto the canvas; a click connects it to what is selected. */
export function PaletteRail({ draft }: { draft: Draft }) {
  const { canEdit } = useDesigner()
  const selection = useDesignerStore((state) => state.selection)
  const show = usePaletteStore((state) => state.show)
  const { addMenu, addAction } = useAddItem(draft)
  const texts = usePaletteTexts()
  const { t, words } = texts
  const { dragged, startOf } = useItemDrag(draft)
  usePaletteKey()
  if (!canEdit) return null

  function add(item: PaletteItem) {
    const { from } = addMeaning(draft, item, selection, texts)
    if (item.adds === 'menu') addMenu(item.kind, from, null)
    else if (from) addAction(item.actionType, from)
    else show(selection)
  }
  return (
    <>
      <div
        role="toolbar"
        aria-label={t('label')}
        aria-orientation="vertical"
        className="absolute top-3 left-3 z-10 grid max-h-[calc(100%-5rem)] gap-0.5 overflow-y-auto rounded-lg border bg-surface p-0.5 max-sm:hidden"
      >
        <IconButton icon={Plus} label={t('search')} shortcut="Tab" size="sm" onClick={() => show(selection)} />
        {paletteItems(words).map((item, at, items) => (
          <Fragment key={item.id}>
            {at === 0 || items[at - 1]?.adds !== item.adds ? (
              <span aria-hidden className="mx-1 my-0.5 h-px bg-border" />
            ) : null}
            <RailButton item={item} onPointerDown={startOf(item)} onClick={() => add(item)} />
          </Fragment>
        ))}
      </div>
      {dragged ? (
        <div
          aria-hidden
          style={{ left: dragged.x + 12, top: dragged.y + 10 }}
          className={cn(
            'pointer-events-none fixed z-50 flex items-center gap-2 rounded-lg border bg-raised px-2.5 py-1.5 text-xs shadow-float',
            !dragged.meaning?.possible && 'opacity-70',
          )}
        >
          <dragged.item.icon className={cn('size-4', dragged.item.ink)} />
          <span className="grid">
            <span className="font-medium">{dragged.item.label}</span>
            <span className="text-muted">{dragged.meaning?.words ?? t('letGo')}</span>
          </span>
        </div>
      ) : null}
    </>
  )
}

type RailButtonProps = {
  item: PaletteItem
  onPointerDown: (event: React.PointerEvent<HTMLButtonElement>) => void
  onClick: () => void
}

function RailButton({ item, onPointerDown, onClick }: RailButtonProps) {
  const { t } = usePaletteTexts()
  const { label, hint, icon: Icon, ink } = item
  return (
    <Tooltip content={item.adds === 'menu' ? `${label}: ${hint}` : label} side="right">
      <button
        type="button"
        aria-label={item.adds === 'menu' ? t(`addKinds.${item.kind}`) : label}
        onPointerDown={onPointerDown}
        onClick={onClick}
        className="grid size-7 cursor-grab touch-none place-items-center rounded-md transition-colors duration-150 hover:bg-hover active:cursor-grabbing"
      >
        <Icon aria-hidden className={cn('size-4', ink)} />
      </button>
    </Tooltip>
  )
}
