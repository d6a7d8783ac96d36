import type { ActionType } from 'ivr-runtime/domain/flow/action'
import { memo, useMemo } from 'react'
import { cardHeaderHeight } from '../../designer/canvas/card-size.ts'
import { draftToGraph } from '../../designer/canvas/draft-to-graph.ts'
import type { DesignerNode } from '../../designer/canvas/graph.ts'
import { arrange } from '../../designer/canvas/layout.ts'
import type { Draft } from '../../designer/draft/draft.ts'

const room = 24

const leafInk: Record<Exclude<ActionType, 'sub_menu'>, string> = {
  transfer_queue: 'var(--node-queue)',
  transfer_extension: 'var(--node-extension)',
  voicemail: 'var(--node-voicemail)',
  play_audio: 'var(--node-audio)',
  http_api_call: 'var(--node-api)',
  hangup: 'var(--node-hangup)',
}

/** A flow in small, as the automatic layout places it: its cards, its leaves and the paths that lead on. */
export const GraphPreview = memo(function GraphPreview({ draft, className }: { draft: Draft; className?: string }) {
  const { boxes, paths, viewBox } = useMemo(() => drawn(draft), [draft])
  return (
    <svg aria-hidden viewBox={viewBox} preserveAspectRatio="xMidYMid meet" className={className}>
      {paths.map(({ id, d }) => (
        <path key={id} d={d} fill="none" stroke="var(--edge)" vectorEffect="non-scaling-stroke" />
      ))}
      {boxes.map(({ id, x, y, width, height, ink, isCard }) => (
        <g key={id}>
          <rect
            {...{ x, y, width, height }}
            rx={14}
            fill={isCard ? 'var(--surface)' : ink}
            stroke={isCard ? 'var(--border-strong)' : 'none'}
            vectorEffect="non-scaling-stroke"
          />
          {isCard ? <rect {...{ x, y, width }} rx={14} height={cardHeaderHeight * 1.4} fill={ink} /> : null}
        </g>
      ))}
    </svg>
  )
})

function drawn(draft: Draft) {
  const graph = draftToGraph(draft, false)
  const places = arrange(graph)
  const boxes = graph.nodes.map((node) => ({
    id: node.id,
    ...(places[node.id] ?? { x: 0, y: 0 }),
    width: node.width ?? 0,
    height: node.height ?? 0,
    ink: inkOf(node),
    isCard: node.type === 'menu',
  }))
  const boxOf = new Map(boxes.map((box) => [box.id, box]))
  const paths = graph.edges.flatMap(({ id, source, target }) => {
    const from = boxOf.get(source)
    const to = boxOf.get(target)
    // Ways back would only cross the picture.
    if (!from || !to || to.x <= from.x) return []
    const start = { x: from.x + from.width, y: from.y + from.height / 2 }
    const end = { x: to.x, y: to.y + (to.isCard ? cardHeaderHeight / 2 : to.height / 2) }
    const bend = (end.x - start.x) / 2
    return [{ id, d: `M${start.x},${start.y}C${start.x + bend},${start.y} ${end.x - bend},${end.y} ${end.x},${end.y}` }]
  })
  const left = Math.min(...boxes.map(({ x }) => x)) - room
  const top = Math.min(...boxes.map(({ y }) => y)) - room
  const right = Math.max(...boxes.map(({ x, width }) => x + width)) + room
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + room
  return { boxes, paths, viewBox: `${left} ${top} ${right - left} ${bottom - top}` }
}

function inkOf(node: DesignerNode): string {
  if (node.type === 'menu') return `var(--node-${node.data.menu.kind})`
  if (node.type === 'missing' || node.data.option.actionType === 'sub_menu') return 'var(--danger)'
  return leafInk[node.data.option.actionType]
}
