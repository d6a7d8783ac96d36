'use client'

import { createContext, type ReactNode, use } from 'react'
import type { Edit } from '../draft/edit.ts'

/** What every part of the designer may use. It never changes while an IVR is open, so reading it renders nothing. */
export type DesignerTools = {
  ivrName: string
  canEdit: boolean
  canCall: boolean
  /** Rejects when the server refuses. */
  edit: (change: Edit) => Promise<void>
  /** Shows a refusal as a notice; resolves to whether it worked. */
  tryEdit: (change: Edit) => Promise<boolean>
  /** Takes back what this tab did last; does nothing when there is nothing. */
  undo: () => void
  redo: () => void
}

const DesignerContext = createContext<DesignerTools | null>(null)

export function DesignerProvider({ tools, children }: { tools: DesignerTools; children: ReactNode }) {
  return <DesignerContext value={tools}>{children}</DesignerContext>
}

export function useDesigner(): DesignerTools {
  const tools = use(DesignerContext)
  if (!tools) throw new Error('useDesigner works only inside the designer')
  return tools
}
