'use client'

import { Redo2, Undo2 } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { IconButton } from '../ui/icon-button.tsx'
import { useDesigner } from './state/designer-context.tsx'
import { useHistoryStore } from './state/history-store.ts'

/** Takes back what this tab did to the draft, and does it again. */
export function HistoryButtons() {
  const t = useTranslations('designerCanvas')
  const { undo, redo } = useDesigner()
  const canUndo = useHistoryStore((state) => state.past.length > 0)
  const canRedo = useHistoryStore((state) => state.future.length > 0)
  return (
    <span className="flex items-center">
      <IconButton
        icon={Undo2}
        label={t('undo')}
        shortcut="Ctrl+Z"
        aria-disabled={!canUndo || undefined}
        onClick={undo}
      />
      <IconButton
        icon={Redo2}
        label={t('redo')}
        shortcut="Ctrl+Shift+Z"
        aria-disabled={!canRedo || undefined}
        onClick={redo}
      />
    </span>
  )
}
