import type { NodeTypes } from '@xyflow/react'
import type { CanvasNode } from '../canvas/graph.ts'
import { MenuHeatBadge } from '../heat/menu-heat-badge.tsx'
import { NoteNode } from '../notes/note-node.tsx'
import { byDistance } from './by-distance.tsx'
import { FarLeaf, FarMenu, FarMissing } from './far-node.tsx'
import { LeafNode } from './leaf/leaf-node.tsx'
import { MenuNode } from './menu/menu-node.tsx'
import { MissingNode } from './missing/missing-node.tsx'

/** The view of every kind of node. */
export const nodeTypes = {
  menu: byDistance(MenuNode, FarMenu, MenuHeatBadge),
  leaf: byDistance(LeafNode, FarLeaf),
  missing: byDistance(MissingNode, FarMissing),
  note: NoteNode,
} satisfies Record<NonNullable<CanvasNode['type']>, unknown> & NodeTypes
