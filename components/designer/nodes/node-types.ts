import type { NodeTypes } from '@xyflow/react'
import type { DesignerNode } from '../canvas/graph.ts'
import { LeafNode } from './leaf/leaf-node.tsx'
import { MenuNode } from './menu/menu-node.tsx'
import { MissingNode } from './missing/missing-node.tsx'

/** The view of every kind of node. */
export const nodeTypes = {
  menu: MenuNode,
  leaf: LeafNode,
  missing: MissingNode,
} satisfies Record<NonNullable<DesignerNode['type']>, unknown> & NodeTypes
