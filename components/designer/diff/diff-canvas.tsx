'use client'

import { ReactFlowProvider } from '@xyflow/react'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { Canvas } from '../canvas/canvas.tsx'
import { NodeMark } from '../canvas/node-mark.tsx'
import type { Draft } from '../draft/draft.ts'
import { DesignerProvider } from '../state/designer-context.tsx'
import { readOnlyTools } from '../state/read-only-tools.ts'
import { diffGraph } from './diff-graph.ts'
import { diffKinds } from './diff-kinds.ts'
import type { DraftDiff } from './draft-diff.ts'

const nothing = () => undefined

/** Both sides of a difference on one canvas, which cannot be edited. Fills its container. */
export function DiffCanvas({ before, after, diff }: { before: Draft; after: Draft; diff: DraftDiff }) {
  const t = useTranslations('designerHistory')
  const { shown, marks } = useMemo(() => diffGraph(before, after, diff), [before, after, diff])
  const tools = useMemo(() => readOnlyTools(after.ivr.name), [after.ivr.name])
  return (
    <DesignerProvider tools={tools}>
      <ReactFlowProvider>
        <Canvas draft={shown} onAddMenu={nothing} onDelete={nothing}>
          {marks.map(({ nodeId, kind }) => {
            const { icon, colour, dashed } = diffKinds[kind]
            const label = t(`kinds.${kind}`)
            return <NodeMark key={nodeId} nodeId={nodeId} label={label} icon={icon} colour={colour} dashed={dashed} />
          })}
        </Canvas>
      </ReactFlowProvider>
    </DesignerProvider>
  )
}
