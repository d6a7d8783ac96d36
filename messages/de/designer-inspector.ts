import type { designerInspector as english } from '../en/designer-inspector.ts'
import type { Words } from '../words.ts'

export const designerInspector = {} satisfies Words<typeof english>
