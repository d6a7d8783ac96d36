'use client'

import { ViewportPortal } from '@xyflow/react'
import { useSnapStore } from './snap-store.ts'

/** The lines with which what is being moved is aligned. */
export function SnapGuides() {
  const guides = useSnapStore((state) => state.guides)
  if (guides.length === 0) return null
  return (
    <ViewportPortal>
      {guides.map(({ axis, at, from, to }) => (
        <div
          key={axis}
          aria-hidden
          data-snap-guide={axis}
          className="pointer-events-none absolute top-0 left-0 z-10 bg-accent-solid"
          style={
            axis === 'x'
              ? { transform: `translate(${at}px, ${from}px)`, width: 1, height: to - from }
              : { transform: `translate(${from}px, ${at}px)`, width: to - from, height: 1 }
          }
        />
      ))}
    </ViewportPortal>
  )
}
