'use client'

import { Panel, useReactFlow, useStore } from '@xyflow/react'
import { Keyboard, Maximize, Minus, Plus, Workflow } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { DropdownMenu, MenuItem } from '../../ui/dropdown-menu.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Shortcut } from '../../ui/shortcut.tsx'
import { useKeysStore } from '../keys/keys-store.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { fitOptions } from './fit-options.ts'
import type { Arranged } from './moved-places.ts'
import { SnapSwitch } from './snap/snap-switch.tsx'

/** Zoom, everything in view, and automatic layout. */
export function CanvasControls({ onArrange }: { onArrange: (which: Arranged) => void }) {
  const t = useTranslations('designerCanvas')
  const { canEdit } = useDesigner()
  const { zoomIn, zoomOut, fitView } = useReactFlow()
  const showKeys = useKeysStore((state) => state.setOpen)
  const percent = useStore((state) => Math.round(state.transform[2] * 100))

  return (
    <Panel position="bottom-left">
      <div data-canvas-controls className="flex items-center gap-0.5 rounded-lg border bg-surface p-0.5">
        <IconButton icon={Minus} label={t('zoomOut')} size="sm" onClick={() => void zoomOut()} />
        <span className="w-10 text-center text-muted text-xs tabular-nums">{percent}%</span>
        <IconButton icon={Plus} label={t('zoomIn')} size="sm" onClick={() => void zoomIn()} />
        <span aria-hidden className="mx-0.5 h-4 w-px bg-border" />
        <IconButton
          icon={Maximize}
          label={t('showEverything')}
          shortcut="1"
          size="sm"
          onClick={() => void fitView(fitOptions)}
        />
        <IconButton icon={Keyboard} label={t('keys')} shortcut="?" size="sm" onClick={() => showKeys(true)} />
        {canEdit ? <SnapSwitch /> : null}
        {canEdit ? (
          <DropdownMenu
            side="top"
            align="start"
            trigger={<IconButton icon={Workflow} label={t('arrange.label')} shortcut="L" size="sm" />}
          >
            <MenuItem onSelect={() => onArrange('everything')}>
              <span className="flex-1">{t('arrange.everything')}</span>
              <Shortcut keys="L" />
            </MenuItem>
            <MenuItem onSelect={() => onArrange('the rest')}>
              <span className="flex-1">{t('arrange.rest')}</span>
              <Shortcut keys="Shift+L" />
            </MenuItem>
          </DropdownMenu>
        ) : null}
      </div>
    </Panel>
  )
}
