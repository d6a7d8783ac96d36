'use client'

import { useReactFlow } from '@xyflow/react'
import { useEffect } from 'react'
import { fitOptions } from '../canvas/fit-options.ts'
import { isFree } from './is-free.ts'
import { useHandled, useKeyCommands } from './use-key-commands.ts'

/** Zoom, everything in view, and panning with the space bar. */
export function useViewKeys(): void {
  const { fitView, zoomIn, zoomOut, zoomTo } = useReactFlow()
  useKeyCommands({
    fit: () => void fitView(fitOptions),
    resetZoom: () => void zoomTo(1),
    zoomIn: () => void zoomIn(),
    zoomOut: () => void zoomOut(),
  })
  usePanKey()
  useHandled(['pan'])
}

/** React Flow pans while the key is held (`panActivationKeyCode`), but not over nodes: the style lets these through. */
function usePanKey(): void {
  useEffect(() => {
    const canvas = () => document.querySelector<HTMLElement>('.designer-canvas')
    const onKeyDown = ({ key, target }: KeyboardEvent) => {
      if (key === ' ' && isFree(target, 'canvas') && !(target as Element).closest('button')) {
        canvas()?.setAttribute('data-panning', '')
      }
    }
    const onKeyUp = ({ key }: KeyboardEvent) => key === ' ' && canvas()?.removeAttribute('data-panning')
    addEventListener('keydown', onKeyDown)
    addEventListener('keyup', onKeyUp)
    return () => {
      removeEventListener('keydown', onKeyDown)
      removeEventListener('keyup', onKeyUp)
    }
  }, [])
}
