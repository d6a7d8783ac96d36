'use client'

import { rootMenuId } from 'ivr-runtime/domain/flow/draft'
import { useEffect, useEffectEvent, useLayoutEffect, useMemo } from 'react'
import type { DesignerEdge, DesignerNode } from '../canvas/graph.ts'
import { menuNodeId } from '../canvas/node-id.ts'
import { selectedNodeId } from '../canvas/selected-node.ts'
import type { Draft } from '../draft/draft.ts'
import { useKeyCommands } from '../keys/use-key-commands.ts'
import { useDesignerStore } from '../state/designer-store.ts'
import { collapsedIn, useCollapseStore } from './collapse-store.ts'
import { collapsing, hiddenNodes, hiding } from './collapsing.ts'
import { toggleCollapsed } from './toggle-collapsed.ts'

/**
 * The nodes and edges without what hangs on collapsed menus alone: nodes stay where they are, hidden. Whatever is
 * selected or is to be seen (problems, test calls, what was found) is shown again.
 */
export function useCollapsing(draft: Draft, nodes: DesignerNode[], edges: DesignerEdge[]) {
  const ivrName = draft.ivr.name
  const list = useCollapseStore(collapsedIn(ivrName))
  const { expand, setBelow } = useCollapseStore.getState()
  const tree = useMemo(() => collapsing(startFirst(draft), edges), [draft, edges])
  const collapsed = useMemo(() => new Set(list), [list])
  const hidden = useMemo(() => hiddenNodes(tree, collapsed), [tree, collapsed])
  useLayoutEffect(() => setBelow(tree.below), [tree, setBelow])

  const selection = useDesignerStore((state) => state.selection)
  const wantedNodeId = useDesignerStore((state) => state.wantedNodeId)
  const show = useEffectEvent((nodeId: string | null) => {
    const inTheWay = nodeId === null ? [] : hiding(tree, collapsed, nodeId)
    if (inTheWay.length > 0) expand(ivrName, inTheWay)
  })
  const showSelected = useEffectEvent(() => show(selectedNodeId(draft, selection)))
  useEffect(() => show(wantedNodeId), [wantedNodeId])
  // biome-ignore lint/correctness/useExhaustiveDependencies: when something else is selected
  useEffect(() => showSelected(), [selection])

  useKeyCommands({
    collapse: () => {
      const focused = document.activeElement?.closest('.react-flow__node')?.getAttribute('data-id')
      const nodeId = focused ?? selectedNodeId(draft, selection)
      if (!nodeId || !tree.below.has(nodeId)) return false
      toggleCollapsed(ivrName, nodeId)
    },
  })
  const shownNodes = useMemo(
    () => (hidden.size === 0 ? nodes : nodes.map((node) => (hidden.has(node.id) ? asHidden(node) : node))),
    [nodes, hidden],
  )
  const shownEdges = useMemo(
    () =>
      hidden.size === 0 ? edges : edges.filter(({ source, target }) => !hidden.has(source) && !hidden.has(target)),
    [edges, hidden],
  )
  const visibleNodes = useMemo(
    () => (hidden.size === 0 ? nodes : nodes.filter(({ id }) => !hidden.has(id))),
    [nodes, hidden],
  )
  return { shownNodes, visibleNodes, shownEdges }
}

function startFirst(draft: Draft): string[] {
  const start = rootMenuId(draft)
  const names = draft.menus.map(({ menuId }) => menuId)
  return [start, ...names.filter((menuId) => menuId !== start)].map(menuNodeId)
}

const hiddenOnes = new WeakMap<DesignerNode, DesignerNode>()

/** Always the same object for the same node. */
function asHidden(node: DesignerNode): DesignerNode {
  const known = hiddenOnes.get(node)
  if (known) return known
  const made = { ...node, hidden: true }
  hiddenOnes.set(node, made)
  return made
}
