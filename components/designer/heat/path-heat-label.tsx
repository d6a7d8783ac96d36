'use client'

import { useStore } from '@xyflow/react'
import { useFormat } from '../../ui/use-format.ts'
import type { Position } from '../draft/draft.ts'

/** Below it numbers would be specks. */
const readableZoom = 0.35
const height = 18
const digitWidth = 7.2

const isNear = ({ transform }: { transform: readonly number[] }) => (transform[2] ?? 1) >= readableZoom

/** How many calls took a path, on it. */
export function PathHeatLabel({ calls, at }: { calls: number; at: Position }) {
  const near = useStore(isNear)
  const format = useFormat()
  if (!near || calls === 0) return null
  const text = format.number(calls)
  const width = text.length * digitWidth + 10
  return (
    <g className="designer-heat-label" transform={`translate(${at.x} ${at.y})`}>
      <rect x={-width / 2} y={-height / 2} width={width} height={height} rx={4} />
      <text textAnchor="middle" dominantBaseline="central">
        {text}
      </text>
    </g>
  )
}
