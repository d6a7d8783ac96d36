'use client'

import { Background, BackgroundVariant, ReactFlow, SelectionMode } from '@xyflow/react'
import '@xyflow/react/dist/base.css'
import './canvas.css'
import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useClipboard } from '../clipboard/use-clipboard.ts'
import { useCollapsing } from '../collapse/use-collapsing.ts'
import type { Draft } from '../draft/draft.ts'
import { Find } from '../find/find-bar.tsx'
import { keyCommands } from '../keys/key-commands.ts'
import { KeysDialog } from '../keys/keys-dialog.tsx'
import { nodeTypes } from '../nodes/node-types.ts'
import { useNoteKeys } from '../notes/use-note-keys.ts'
import { useNoteNodes } from '../notes/use-note-nodes.ts'
import { PaletteDialog } from '../palette/palette-dialog.tsx'
import { PaletteRail } from '../palette/palette-rail.tsx'
import { useDesigner } from '../state/designer-context.tsx'
import { ActionPicker } from './action-picker.tsx'
import { ArrowHeads } from './arrow-heads.tsx'
import { CanvasControls } from './canvas-controls.tsx'
import type { CanvasNode, DesignerEdge } from './graph.ts'
import { Overview } from './overview.tsx'
import { edgeTypes } from './path-edge.tsx'
import { SnapGuides } from './snap/snap-guides.tsx'
import { useArrange } from './use-arrange.ts'
import { useCanvasEvents } from './use-canvas-events.ts'
import { useCanvasKeys } from './use-canvas-keys.ts'
import { useCanvasNodes } from './use-canvas-nodes.ts'
import { useCanvasSelection } from './use-canvas-selection.ts'
import { useDroppedPath } from './use-dropped-path.ts'
import { useNearEdges } from './use-near-edges.ts'
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
  const t = useTranslations('designerCanvas')
  const { canEdit } = useDesigner()
  const { selectedIds, takeSelection, onClickCapture, onNodeDragStop } = useCanvasSelection(draft)
  const { nodes, edges, onNodesChange, storePlaces, arrangeNodes } = useCanvasNodes(draft, selectedIds)
  const isLarge = nodes.length > allRenderedUpTo
  const collapsing = useCollapsing(draft, nodes, edges)
  const near = useNearEdges(collapsing.shownEdges, isLarge)
  const shownEdges = useMemo(
    () => near.map((edge) => ({ ...edge, selectable: false, reconnectable: canEdit && ('target' as const) })),
    [near, canEdit],
  )
  const onArrange = useArrange(arrangeNodes)
  const settle = () => storePlaces(nodes, draft.positions, selectedIds)
  const visible = { nodes: collapsing.visibleNodes, edges: collapsing.shownEdges }
  useCanvasKeys({ draft, ...visible, selectedIds, move: onNodesChange, settle, onAddMenu, onDelete, onArrange })
  useClipboard(draft)
  const { onConnectEnd, onReconnectStart } = useDroppedPath(draft)
  const { noteNodes, takeNoteChanges } = useNoteNodes(draft.notes)
  const shownNodes = useMemo(() => [...collapsing.shownNodes, ...noteNodes], [collapsing.shownNodes, noteNodes])
  useNoteKeys(draft.notes)
  const moves = { onNodesChange, takeNoteChanges, takeSelection, storePlaces, afterDrag: onNodeDragStop }
  const events = useCanvasEvents(draft, moves)
  useReveal(shownNodes)
  const [canvas, setCanvas] = useState<HTMLElement | null>(null)

  const ariaLabels = useMemo(() => ({ 'edge.a11yDescription.default': t('pathKeys') }), [t])
  const isMenu = useCallback(({ target }: { target: string }) => target.startsWith('menu:'), [])

  return (
    <div
      ref={setCanvas}
      className="designer-canvas relative size-full outline-none"
      tabIndex={-1}
      onClickCapture={onClickCapture}
    >
      <ArrowHeads />
      <ReactFlow<CanvasNode, DesignerEdge>
        {...events}
        nodes={shownNodes}
        edges={shownEdges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onConnectEnd={onConnectEnd}
        onReconnectStart={onReconnectStart}
        isValidConnection={isMenu}
        nodesDraggable={canEdit}
        nodesConnectable={canEdit}
        selectNodesOnDrag={false}
        selectionMode={SelectionMode.Partial}
        multiSelectionKeyCode={null}
        panActivationKeyCode={keyCommands.pan.keys[0]}
        deleteKeyCode={null}
        disableKeyboardA11y
        connectionRadius={28}
        minZoom={0.1}
        maxZoom={1.5}
        elevateNodesOnSelect={false}
        aria-label={t('canvas')}
        ariaLabelConfig={ariaLabels}
        onlyRenderVisibleElements={isLarge}
        proOptions={withoutAttribution}
      >
        <Background variant={BackgroundVariant.Dots} gap={20} size={1.25} />
        <CanvasControls onArrange={onArrange} />
        {nodes.length > 12 ? <Overview /> : null}
        <SnapGuides />
      </ReactFlow>
      <ActionPicker draft={draft} canvas={canvas} />
      <PaletteRail draft={draft} />
      <PaletteDialog draft={draft} />
      <Find draft={draft} />
      <KeysDialog />
      {children}
    </div>
  )
}

/** With more, only what is on the screen is in the page: reveal a node before looking for its element. */
const allRenderedUpTo = 150

const withoutAttribution = { hideAttribution: true }
