import type { ReactFlowInstance } from '@xyflow/react'
import { fitOptions, fitPadding } from './fit-options.ts'
import type { CanvasNode, DesignerEdge } from './graph.ts'

const readableZoom = 0.55
const startZoom = 0.75
const leftMargin = 80
/** Where nothing can be changed there is no palette. */
const bareMargin = 20

/** The first sight of a flow: all of it where that can be read, else where calls begin. */
export function showStart(
  flow: ReactFlowInstance<CanvasNode, DesignerEdge>,
  { width, height, canEdit }: { width: number; height: number; canEdit: boolean },
): void {
  const nodes = flow.getNodes()
  const bounds = flow.getNodesBounds(nodes)
  const wholeZoom = Math.min(width / bounds.width, height / bounds.height) / (1 + fitPadding)
  const margin = canEdit ? leftMargin : bareMargin
  const [start] = nodes
  if (!start) {
    // Room for what the first menu will lead to.
    void flow.setViewport({ x: margin, y: height / 4, zoom: 1 })
    return
  }
  if (wholeZoom >= readableZoom) {
    void flow.fitView(fitOptions)
    return
  }
  const middle = start.position.y + (start.height ?? 0) / 2
  void flow.setViewport({
    x: margin - start.position.x * startZoom,
    y: height / 2 - middle * startZoom,
    zoom: startZoom,
  })
}
