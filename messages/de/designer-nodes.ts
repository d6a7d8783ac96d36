import type { designerNodes as english } from '../en/designer-nodes.ts'
import type { Words } from '../words.ts'

export const designerNodes = {} satisfies Words<typeof english>
