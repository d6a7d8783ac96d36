'use client'

import { Panel, useReactFlow, useStoreApi } from '@xyflow/react'
import { useTheme } from 'next-themes'
import { type PointerEvent, useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { type BoxIn, drawOverview, overviewOf } from './draw-overview.ts'
import type { CanvasNode } from './graph.ts'

const size = { width: 148, height: 100 }
const redrawMs = 300

/**
 * The whole flow in small, with a frame around what is seen; pressing it goes there. Drawn on a bitmap and moved by
 * hand, and only once the nodes rest: thousands of elements of its own would cost more than the canvas itself.
 */
export function Overview() {
  const t = useTranslations('designerCanvas')
  const store = useStoreApi<CanvasNode>()
  const { setCenter } = useReactFlow()
  const { resolvedTheme } = useTheme()
  const bitmap = useRef<HTMLCanvasElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const shown = useRef<BoxIn | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme has other colours
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const showFrame = () => {
      const { transform, width, height } = store.getState()
      if (frame.current && shown.current)
        frame.current.style.cssText = frameStyle(shown.current, transform, width, height)
    }
    const draw = () => {
      const { nodeLookup } = store.getState()
      shown.current = overviewOf(nodeLookup.values(), size)
      if (bitmap.current) drawOverview(bitmap.current, nodeLookup.values(), shown.current)
      showFrame()
    }
    draw()
    const stop = store.subscribe((now, before) => {
      if (now.nodes !== before.nodes) {
        clearTimeout(timer)
        timer = setTimeout(draw, redrawMs)
      }
      if (now.transform !== before.transform || now.width !== before.width || now.height !== before.height) showFrame()
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [store, resolvedTheme])

  function goTo(event: PointerEvent<HTMLElement>) {
    if (!shown.current || event.buttons !== 1) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const { left, top } = event.currentTarget.getBoundingClientRect()
    const { x, y, scale } = shown.current
    const zoom = store.getState().transform[2]
    void setCenter((event.clientX - left) / scale + x, (event.clientY - top) / scale + y, { zoom })
  }

  return (
    <Panel position="bottom-right" className="max-[699px]:hidden">
      <div
        onPointerDown={goTo}
        onPointerMove={goTo}
        style={size}
        className="nopan relative box-content touch-none overflow-hidden rounded-lg border bg-surface"
      >
        <canvas ref={bitmap} role="img" aria-label={t('map')} className="size-full" />
        <div
          ref={frame}
          className="pointer-events-none absolute rounded-xs border border-accent-solid bg-accent-solid/10"
        />
      </div>
    </Panel>
  )
}

function frameStyle({ x, y, scale }: BoxIn, [left, top, zoom]: readonly number[], width: number, height: number) {
  const place = [(-(left ?? 0) / (zoom ?? 1) - x) * scale, (-(top ?? 0) / (zoom ?? 1) - y) * scale]
  const [w, h] = [width, height].map((length) => Math.max(4, (length / (zoom ?? 1)) * scale))
  return `left:0;top:0;transform:translate(${place[0]}px,${place[1]}px);width:${w}px;height:${h}px`
}
