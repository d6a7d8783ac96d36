'use client'

import { useStoreApi } from '@xyflow/react'
import { useEffect, useMemo, useState } from 'react'
import type { DesignerEdge, DesignerNode } from './graph.ts'
import { nearEdges, nearNodes } from './near-edges.ts'

const lookAgainMs = 120

/** The edges to draw: all, in a large flow those near what is seen. */
export function useNearEdges(edges: DesignerEdge[], isLarge: boolean): DesignerEdge[] {
  const store = useStoreApi<DesignerNode>()
  const [near, setNear] = useState<readonly string[]>([])
  useEffect(() => {
    if (!isLarge) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      timer = undefined
      const { nodeLookup, ...view } = store.getState()
      if (view.width === 0) return
      const seen = nearNodes(nodeLookup.values(), view)
      setNear((before) => (seen.join() === before.join() ? before : seen))
    }
    look()
    const stop = store.subscribe((now, before) => {
      if (before.width === 0 && now.width > 0) look()
      else if (now.transform !== before.transform || now.nodes !== before.nodes) timer ??= setTimeout(look, lookAgainMs)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [isLarge, store])
  return useMemo(() => (isLarge ? nearEdges(edges, new Set(near)) : edges), [edges, isLarge, near])
}
