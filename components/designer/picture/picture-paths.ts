import { getBezierPath, Position as Side } from '@xyflow/react'
import type { DesignerEdge, DesignerNode } from '../canvas/graph.ts'
import { returnPath, roundedPath } from '../canvas/return-path.ts'
import type { Position } from '../draft/draft.ts'

export type Placed = { node: DesignerNode; at: Position }

export type PicturePath = { id: string; from: Position; d: string; dashed: boolean; back: boolean }

/** The paths of a picture, each as it runs on the canvas (canvas/path-edge). */
export function picturePaths(placed: ReadonlyMap<string, Placed>, edges: readonly DesignerEdge[]): PicturePath[] {
  return edges.flatMap((edge) => {
    const [source, target] = [placed.get(edge.source), placed.get(edge.target)]
    const from = source && endOf(source, 'source', edge.sourceHandle ?? null)
    const to = target && endOf(target, 'target', null)
    if (!from || !to) return []
    const back = to.x < from.x + 24
    const d = back
      ? roundedPath(returnPath(from, to, boxOf(source), boxOf(target)))
      : getBezierPath({
          ...{ sourceX: from.x, sourceY: from.y, sourcePosition: Side.Right },
          ...{ targetX: to.x, targetY: to.y, targetPosition: Side.Left },
        })[0]
    return [{ id: edge.id, from, d, back, dashed: edge.data?.kind === 'next' || edge.data?.kind === 'fail' }]
  })
}

function endOf({ node, at }: Placed, type: 'source' | 'target', id: string | null): Position | null {
  const handle = node.handles?.find((each) => each.type === type && (each.id ?? null) === id)
  if (!handle) return null
  const { x, y, width = 0, height = 0 } = handle
  return { x: at.x + x + (type === 'source' ? width : 0), y: at.y + y + height / 2 }
}

const boxOf = ({ node, at: { x, y } }: Placed) => ({
  ...{ left: x, right: x + (node.width ?? 0) },
  ...{ top: y, bottom: y + (node.height ?? 0) },
})
