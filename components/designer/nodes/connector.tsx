'use client'

import { Handle, Position } from '@xyflow/react'
import { cn } from '../../ui/cn.ts'
import { useDesigner } from '../state/designer-context.tsx'

type ConnectorProps = {
  /** `in`: where paths arrive. `out`: where one begins, named by `id`. */
  side: 'in' | 'out'
  id?: string
  /** A path begins here already. */
  used?: boolean
  /** Paths can be drawn to or from it by hand. */
  open?: boolean
  className?: string
}

/** The point at a node where a path is attached. */
export function Connector({ side, id, used = true, open = true, className }: ConnectorProps) {
  const { canEdit } = useDesigner()
  return (
    <Handle
      id={id ?? null}
      type={side === 'in' ? 'target' : 'source'}
      position={side === 'in' ? Position.Left : Position.Right}
      isConnectable={canEdit && open}
      className={cn('designer-connector', used && 'designer-connector-used', className)}
    />
  )
}
