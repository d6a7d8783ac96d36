'use client'

import { selectionAt } from '../canvas/selection-at.ts'
import { useKeyCommands } from '../keys/use-key-commands.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { useDesignerStore } from '../state/designer-store.ts'
import { usePaletteStore } from './palette-store.ts'

/** Tab on the canvas or a node opens the list of what can be added; on buttons it goes to the next one as ever. */
export function usePaletteKey(): void {
  const { canEdit } = useDesigner()
  const show = usePaletteStore((state) => state.show)
  useKeyCommands({
    openPalette: canEdit
      ? () => {
          const focused = document.activeElement ?? document.body
          if (focused.closest('button, a, .react-flow__minimap')) return false
          const place = selectionAt(focused)
          show(place === 'selected' ? useDesignerStore.getState().selection : place)
        }
      : null,
  })
}
