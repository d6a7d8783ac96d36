'use client'

import { BaseEdge, type EdgeProps, getBezierPath, getSmoothStepPath } from '@xyflow/react'
import { memo } from 'react'
import { cn } from '../../ui/cn.ts'
import { useDesignerStore } from '../state/designer-store.ts'
import { choiceId } from '../test-call/call-path.ts'
import type { DesignerEdge } from './graph.ts'

/** A path on the canvas: a curve forward, a line around the cards where it leads back. */
export const PathEdge = memo(function PathEdge(props: EdgeProps<DesignerEdge>) {
  const { id, data, sourceX, targetX, selected = false } = props
  const taken = useDesignerStore((state) => Boolean(data && state.path.choices.has(choiceId(data.menuId, data.digit))))
  const chosen = useDesignerStore(
    ({ selection }) =>
      selection?.kind === 'option' && selection.menuId === data?.menuId && selection.digit === data?.digit,
  )
  const leadsBack = targetX < sourceX + 24
  const [path] = leadsBack ? getSmoothStepPath({ ...props, borderRadius: 12, offset: 28 }) : getBezierPath(props)
  const active = taken || selected || chosen
  return (
    <BaseEdge
      id={id}
      path={path}
      interactionWidth={20}
      markerEnd={active ? 'url(#designer-arrow-active)' : 'url(#designer-arrow)'}
      data-taken={taken || undefined}
      className={cn('designer-path', active && 'designer-path-active', data?.kind === 'next' && 'designer-path-next')}
    />
  )
})

export const edgeTypes = { path: PathEdge }
