'use client'

import { useInternalNode, ViewportPortal } from '@xyflow/react'
import type { LucideIcon } from 'lucide-react'
import { cn } from '../../ui/cn.ts'

export type NodeMarkProps = {
  nodeId: string
  /** Says what the mark means, beside its colour. */
  label: string
  icon?: LucideIcon
  /** A colour of the theme, as a CSS value. */
  colour: string
  dashed?: boolean
}

const gap = 5

/** An outline around a node with a word at its corner. The node itself does not render for it. Nothing when it is not there. */
export function NodeMark({ nodeId, label, icon: Icon, colour, dashed = false }: NodeMarkProps) {
  const node = useInternalNode(nodeId)
  if (!node || node.hidden) return null
  const { x, y } = node.internals.positionAbsolute
  const width = node.width ?? node.measured.width ?? 0
  const height = node.height ?? node.measured.height ?? 0
  return (
    <ViewportPortal>
      <div
        style={{
          transform: `translate(${x - gap}px, ${y - gap}px)`,
          width: width + 2 * gap,
          height: height + 2 * gap,
          borderColor: colour,
        }}
        className={cn('pointer-events-none absolute rounded-xl border-2', dashed && 'border-dashed')}
      >
        <span
          data-node-mark={nodeId}
          style={{ background: colour }}
          className="absolute bottom-full left-3 inline-flex h-5 max-w-40 items-center gap-1 rounded-t-sm px-1.5 font-medium text-2xs text-surface"
        >
          {Icon ? <Icon aria-hidden className="size-3 shrink-0" /> : null}
          <span className="truncate">{label}</span>
        </span>
      </div>
    </ViewportPortal>
  )
}
