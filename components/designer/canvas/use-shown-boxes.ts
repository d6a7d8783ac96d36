'use client'

import { useStoreApi } from '@xyflow/react'
import { useCallback } from 'react'
import type { Box } from '../clipboard/free-shift.ts'
import type { DesignerNode } from './graph.ts'

/** Answers, when asked, where the nodes stand and how large they are, and what is in view; in canvas pixels. */
export function useShownBoxes(): () => { boxes: Record<string, Box>; view: Box } {
  const flow = useStoreApi<DesignerNode>()
  return useCallback(() => {
    const { nodeLookup, transform, width, height } = flow.getState()
    const [x, y, zoom] = transform
    const boxes = [...nodeLookup.values()].map((node): [string, Box] => {
      const at = node.internals.positionAbsolute
      return [node.id, { x: Math.round(at.x), y: Math.round(at.y), width: node.width ?? 0, height: node.height ?? 0 }]
    })
    return {
      boxes: Object.fromEntries(boxes),
      view: { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom },
    }
  }, [flow])
}
