'use client'

import { useStore } from '@xyflow/react'
import { isExit } from 'ivr-runtime/domain/flow/option-key'
import { useTranslations } from 'use-intl'
import type { Position } from '../draft/draft.ts'
import type { FlowWords } from '../nodes/flow-words.ts'
import { useFlowWords } from '../nodes/use-flow-words.ts'
import type { CanvasTexts } from './canvas-texts.ts'
import type { PathEdgeData } from './graph.ts'

/** Below it labels would be specks. */
const readableZoom = 0.55
const height = 16
const letterWidth = 6.4

const isNear = ({ transform }: { transform: readonly number[] }) =>
  transform[2] !== undefined && transform[2] >= readableZoom

/** What a path is taken for: its key, its exit, or what happened before. */
export function labelOf(
  { digit, kind }: Pick<PathEdgeData, 'digit' | 'kind'>,
  { key }: FlowWords,
  t: CanvasTexts,
): string {
  if (kind !== 'option') return t(`paths.${kind}`)
  return isExit(digit) ? key(digit) : digit
}

/** The word on a path; screen readers hear the name of the edge. */
export function PathLabel({ data, at }: { data: PathEdgeData; at: Position }) {
  const t = useTranslations('designerCanvas')
  const words = useFlowWords()
  const near = useStore(isNear)
  if (!near) return null
  const text = labelOf(data, words, t)
  const width = Math.max(height, text.length * letterWidth + 8)
  return (
    <g className="designer-path-label" transform={`translate(${at.x} ${at.y})`}>
      <rect x={-width / 2} y={-height / 2} width={width} height={height} rx={4} />
      <text textAnchor="middle" dominantBaseline="central">
        {text}
      </text>
    </g>
  )
}
