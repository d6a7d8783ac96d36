import type { designerCanvas as english } from '../en/designer-canvas.ts'
import type { Words } from '../words.ts'

export const designerCanvas = {} satisfies Words<typeof english>
