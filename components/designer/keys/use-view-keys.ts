'use client'

import { useReactFlow } from '@xyflow/react'
import { fitOptions } from '../canvas/fit-options.ts'
import { useHandled, useKeyCommands } from './use-key-commands.ts'

/** Zoom and everything in view. Space is React Flow's own (`panActivationKeyCode`). */
export function useViewKeys(): void {
  const { fitView, zoomIn, zoomOut, zoomTo } = useReactFlow()
  useKeyCommands({
    fit: () => void fitView(fitOptions),
    resetZoom: () => void zoomTo(1),
    zoomIn: () => void zoomIn(),
    zoomOut: () => void zoomOut(),
  })
  useHandled(['pan'])
}
