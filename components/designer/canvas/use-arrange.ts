'use client'

import { useReactFlow } from '@xyflow/react'
import { useCallback } from 'react'
import { toast } from 'sonner'
import type { Position } from '../draft/draft.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { fitOptions } from './fit-options.ts'

/** Automatic layout, which can be taken back. `arrangeAll` places everything anew and answers where it was before. */
export function useArrange(arrangeAll: () => Record<string, Position>): () => void {
  const { tryEdit } = useDesigner()
  const { fitView } = useReactFlow()
  return useCallback(() => {
    const before = arrangeAll()
    const duration = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 200
    requestAnimationFrame(() => void fitView({ ...fitOptions, duration }))
    const positions = Object.fromEntries(Object.entries(before).filter(([nodeId]) => !nodeId.startsWith('missing:')))
    toast('Arranged from left to right', {
      action: { label: 'Undo', onClick: () => void tryEdit({ kind: 'saveLayout', positions }) },
    })
  }, [arrangeAll, fitView, tryEdit])
}
