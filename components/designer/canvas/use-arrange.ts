'use client'

import { useReactFlow } from '@xyflow/react'
import { useCallback } from 'react'
import { toast } from 'sonner'
import { useTranslations } from 'use-intl'
import type { Position } from '../draft/draft.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { fitOptions } from './fit-options.ts'
import type { Arranged } from './moved-places.ts'

/** Automatic layout, which can be taken back. `arrangeNodes` answers the places that it gave up. */
export function useArrange(arrangeNodes: (which: Arranged) => Record<string, Position>): (which: Arranged) => void {
  const t = useTranslations('designerCanvas')
  const { tryEdit } = useDesigner()
  const { fitView } = useReactFlow()
  return useCallback(
    (which) => {
      const positions = arrangeNodes(which)
      const duration = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 200
      requestAnimationFrame(() => void fitView({ ...fitOptions, duration }))
      const undo = { label: t('undo'), onClick: () => void tryEdit({ kind: 'patch', patch: { positions } }) }
      const done = t(which === 'everything' ? 'arrange.doneEverything' : 'arrange.doneRest')
      toast(done, Object.keys(positions).length > 0 ? { action: undo } : undefined)
    },
    [arrangeNodes, fitView, t, tryEdit],
  )
}
