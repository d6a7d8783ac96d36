import type { NodeTypes } from '@xyflow/react'
import type { DesignerNode } from '../canvas/graph.ts'
import { byDistance } from './by-distance.tsx'
import { FarLeaf, FarMenu, FarMissing } from './far-node.tsx'
import { LeafNode } from './leaf/leaf-node.tsx'
import { MenuNode } from './menu/menu-node.tsx'
import { MissingNode } from './missing/missing-node.tsx'

/** The view of every kind of node. */
export const nodeTypes = {
  menu: byDistance(MenuNode, FarMenu),
  leaf: byDistance(LeafNode, FarLeaf),
  missing: byDistance(MissingNode, FarMissing),
} satisfies Record<NonNullable<DesignerNode['type']>, unknown> & NodeTypes
