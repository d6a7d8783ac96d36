'use client'

import { BaseEdge, type EdgeProps, getBezierPath, type InternalNode, useInternalNode } from '@xyflow/react'
import { memo } from 'react'
import { cn } from '../../ui/cn.ts'
import type { Position } from '../draft/draft.ts'
import { useHeatStore } from '../heat/heat-store.ts'
import { pathStyle, usePathCalls } from '../heat/path-heat.ts'
import { PathHeatLabel } from '../heat/path-heat-label.tsx'
import { useDesignerStore } from '../state/designer-store.ts'
import { choiceId } from '../test-call/call-path.ts'
import type { DesignerEdge, DesignerNode } from './graph.ts'
import { PathLabel } from './path-label.tsx'
import { type Box, returnPath, roundedPath } from './return-path.ts'

/** A path on the canvas: a curve forward, a line around the cards where it leads back. */
export const PathEdge = memo(function PathEdge(props: EdgeProps<DesignerEdge>) {
  const { id, data, sourceX, sourceY, targetX, targetY, selected = false } = props
  const source = useInternalNode<DesignerNode>(props.source)
  const target = useInternalNode<DesignerNode>(props.target)
  const taken = useDesignerStore((state) => Boolean(data && state.path.choices.has(choiceId(data.menuId, data.digit))))
  const chosen = useDesignerStore(
    ({ selection }) =>
      selection?.kind === 'option' && selection.menuId === data?.menuId && selection.digit === data?.digit,
  )
  const leadsBack = targetX < sourceX + 24
  const { path, middle } =
    leadsBack && source && target
      ? wayBack({ x: sourceX, y: sourceY }, { x: targetX, y: targetY }, boxOf(source), boxOf(target))
      : wayOn(props)
  const active = taken || selected || chosen
  const calls = usePathCalls(data)
  const most = useHeatStore((state) => state.most)
  return (
    <>
      <BaseEdge
        id={id}
        path={path}
        interactionWidth={20}
        markerEnd={active ? 'url(#designer-arrow-active)' : 'url(#designer-arrow)'}
        data-taken={taken || undefined}
        {...(calls === null ? {} : { 'data-calls': calls, style: pathStyle(calls, most) })}
        className={cn(
          'designer-path',
          leadsBack && 'designer-path-back',
          (data?.kind === 'next' || data?.kind === 'fail') && 'designer-path-next',
          active && 'designer-path-active',
        )}
      />
      {calls !== null ? (
        <PathHeatLabel calls={calls} at={middle} />
      ) : data ? (
        <PathLabel data={data} at={middle} />
      ) : null}
    </>
  )
})

type Way = { path: string; middle: Position }

function wayOn(props: EdgeProps<DesignerEdge>): Way {
  const [path, x, y] = getBezierPath(props)
  return { path, middle: { x, y } }
}

function wayBack(from: Position, to: Position, source: Box, target: Box): Way {
  const corners = returnPath(from, to, source, target)
  const [, , lane = from, end = to] = corners
  return { path: roundedPath(corners), middle: { x: (lane.x + end.x) / 2, y: lane.y } }
}

export const edgeTypes = { path: PathEdge }

function boxOf(node: InternalNode<DesignerNode>): Box {
  const { x, y } = node.internals.positionAbsolute
  return { left: x, right: x + (node.width ?? 0), top: y, bottom: y + (node.height ?? 0) }
}
