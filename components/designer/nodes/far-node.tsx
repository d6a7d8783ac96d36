'use client'

import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import { cn } from '../../ui/cn.ts'
import { leafHeight, leafWidth } from '../canvas/card-size.ts'
import type { LeafNode, MenuNode, MissingNode } from '../canvas/graph.ts'
import { actionViews } from './action-views.ts'
import { kindViews } from './kind-views.ts'

/** A menu seen from far away: a box with its name, large enough to be read a while longer. */
export const FarMenu = memo(function FarMenu({ data, selected = false }: NodeProps<MenuNode>) {
  const { menu, problems, rows } = data
  const view = kindViews[menu.kind]
  const broken = [...problems, ...rows.flatMap((row) => row.problems)].some(({ severity }) => severity === 'error')
  return (
    <article
      className={cn(
        'flex h-full flex-col gap-4 overflow-hidden rounded-lg border-4 bg-surface p-5 text-text',
        broken && 'border-danger',
        selected && 'border-accent-solid',
      )}
    >
      <view.icon aria-hidden className={cn('size-16 shrink-0', view.ink)} />
      <span className="break-words font-semibold text-4xl">{menu.menuId}</span>
    </article>
  )
})

/** A leaf seen from far away. */
export const FarLeaf = memo(function FarLeaf({ data, selected = false }: NodeProps<LeafNode>) {
  const view = actionViews[data.option.actionType]
  return (
    <article
      style={{ width: leafWidth, height: leafHeight }}
      className={cn('rounded-lg border-2 border-l-[24px] bg-surface', selected && 'border-accent-solid', view.edge)}
    />
  )
})

/** A missing menu seen from far away. */
export const FarMissing = memo(function FarMissing({ selected = false }: NodeProps<MissingNode>) {
  return (
    <article
      style={{ width: leafWidth, height: leafHeight }}
      className={cn('rounded-lg border-4 border-danger bg-danger-subtle', selected && 'ring-4 ring-danger')}
    />
  )
})
