'use client'

import {
  Background,
  BackgroundVariant,
  type Connection,
  MiniMap,
  ReactFlow,
  SelectionMode,
  useStoreApi,
} from '@xyflow/react'
import '@xyflow/react/dist/base.css'
import './canvas.css'
import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { useClipboard } from '../clipboard/use-clipboard.ts'
import type { Draft } from '../draft/draft.ts'
import { KeysDialog } from '../keys/keys-dialog.tsx'
import { nodeTypes } from '../nodes/node-types.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { useDesignerStore } from '../state/designer-store.ts'
import { ActionPicker } from './action-picker.tsx'
import { ArrowHeads } from './arrow-heads.tsx'
import { CanvasControls } from './canvas-controls.tsx'
import { connectionEdit } from './connection-edit.ts'
import type { DesignerEdge, DesignerNode } from './graph.ts'
import { edgeTypes } from './path-edge.tsx'
import { selectedNodeId, selectionOfNode } from './selected-node.ts'
import { showStart } from './show-start.ts'
import { useArrange } from './use-arrange.ts'
import { useCanvasKeys } from './use-canvas-keys.ts'
import { useCanvasNodes } from './use-canvas-nodes.ts'
import { useCanvasSelection } from './use-canvas-selection.ts'
import { useDroppedPath } from './use-dropped-path.ts'
import { useReveal } from './use-reveal.ts'

type CanvasProps = {
  draft: Draft
  onAddMenu: () => void
  /** Asks for what is selected to be deleted. */
  onDelete: () => void
  /** Shown over the canvas: the empty state. */
  children?: ReactNode
}

/** The flow as a graph: menus and where their keys lead. */
export function Canvas({ draft, onAddMenu, onDelete, children }: CanvasProps) {
  const { canEdit, tryEdit } = useDesigner()
  const select = useDesignerStore((state) => state.select)
  const { selectedIds, takeSelection, onClickCapture, onNodeDragStop } = useCanvasSelection(draft)
  const { nodes, edges, onNodesChange, storePlaces, arrangeAll } = useCanvasNodes(draft, selectedIds)
  const shownEdges = useMemo(
    () => edges.map((edge) => ({ ...edge, selectable: false, reconnectable: canEdit && ('target' as const) })),
    [edges, canEdit],
  )
  const onArrange = useArrange(arrangeAll)
  const settle = () => storePlaces(nodes, draft.positions)
  useCanvasKeys({ draft, nodes, edges, selectedIds, move: onNodesChange, settle, onAddMenu, onDelete, onArrange })
  useClipboard(draft)
  const onConnectEnd = useDroppedPath(draft)
  useReveal(nodes)
  const store = useStoreApi()
  const [canvas, setCanvas] = useState<HTMLElement | null>(null)

  const connect = useCallback(
    ({ source, sourceHandle, target }: Connection) => {
      const menuId = selectionOfNode(target)?.menuId
      const edit = menuId && sourceHandle ? connectionEdit(draft, source, sourceHandle, menuId) : null
      if (edit) void tryEdit(edit)
    },
    [draft, tryEdit],
  )
  const isMenu = useCallback(({ target }: { target: string }) => target.startsWith('menu:'), [])

  return (
    <div
      ref={setCanvas}
      className="designer-canvas relative size-full outline-none"
      tabIndex={-1}
      onClickCapture={onClickCapture}
    >
      <ArrowHeads />
      <ReactFlow<DesignerNode, DesignerEdge>
        onInit={(flow) => {
          const { width, height } = store.getState()
          showStart(flow, width, height)
          // What the address or a kept form selected before the canvas was there.
          const selected = selectedNodeId(draft, useDesignerStore.getState().selection)
          if (selected) useDesignerStore.getState().reveal(selected)
        }}
        nodes={nodes}
        edges={shownEdges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={(changes) => onNodesChange(takeSelection(changes))}
        onNodeClick={(_, node) => select(selectionOfNode(node.id))}
        onEdgeClick={(_, edge) =>
          edge.data && select({ kind: 'option', menuId: edge.data.menuId, digit: edge.data.digit })
        }
        onPaneClick={() => select(null)}
        onNodeDragStop={(_, node) => {
          settle()
          onNodeDragStop(node)
        }}
        onConnect={connect}
        onReconnect={(_, connection) => connect(connection)}
        onConnectEnd={onConnectEnd}
        isValidConnection={isMenu}
        nodesDraggable={canEdit}
        nodesConnectable={canEdit}
        selectNodesOnDrag={false}
        selectionMode={SelectionMode.Partial}
        multiSelectionKeyCode={null}
        deleteKeyCode={null}
        disableKeyboardA11y
        connectionRadius={28}
        minZoom={0.1}
        maxZoom={1.5}
        elevateNodesOnSelect={false}
        aria-label="Flow of the IVR"
        proOptions={{ hideAttribution: true }}
      >
        <Background variant={BackgroundVariant.Dots} gap={20} size={1.25} />
        <CanvasControls onArrange={onArrange} />
        {nodes.length > 12 ? (
          <MiniMap
            pannable
            zoomable
            position="bottom-right"
            nodeColor={miniMapColour}
            nodeStrokeWidth={0}
            nodeBorderRadius={12}
            ariaLabel="Map of the flow"
            style={miniMapSize}
          />
        ) : null}
      </ReactFlow>
      <ActionPicker draft={draft} canvas={canvas} />
      <KeysDialog />
      {children}
    </div>
  )
}

const miniMapSize = { width: 148, height: 100 }

const miniMapColour = (node: DesignerNode) =>
  node.type === 'menu' ? 'var(--node-menu)' : node.type === 'missing' ? 'var(--danger)' : 'var(--edge)'
