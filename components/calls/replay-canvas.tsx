'use client'

import { ReactFlowProvider } from '@xyflow/react'
import { useEffect, useMemo } from 'react'
import { Canvas } from '../designer/canvas/canvas.tsx'
import type { Draft } from '../designer/draft/draft.ts'
import { DesignerProvider } from '../designer/state/designer-context.tsx'
import { useDesignerStore } from '../designer/state/designer-store.ts'
import { readOnlyTools } from '../designer/state/read-only-tools.ts'
import { callPath } from '../designer/test-call/call-path.ts'
import type { CallStepRecord } from './call-record.ts'

type ReplayCanvasProps = { draft: Draft; steps: readonly CallStepRecord[]; at: number }

const nothing = () => undefined

/** The designer's canvas with nothing to edit; the way of the call up to the step at `at` is lit. */
export function ReplayCanvas({ draft, steps, at }: ReplayCanvasProps) {
  const setPath = useDesignerStore((state) => state.setPath)
  const reset = useDesignerStore((state) => state.reset)
  const ivrName = draft.ivr.name
  const tools = useMemo(() => readOnlyTools(ivrName), [ivrName])
  useEffect(() => setPath(callPath(steps.slice(0, at + 1).map(({ step }) => step))), [setPath, steps, at])
  // What is selected and lit belongs to this call.
  useEffect(() => reset, [reset])
  return (
    <DesignerProvider tools={tools}>
      <ReactFlowProvider>
        <Canvas draft={draft} onAddMenu={nothing} onDelete={nothing} />
      </ReactFlowProvider>
    </DesignerProvider>
  )
}
