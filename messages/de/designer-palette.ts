import type { designerPalette as english } from '../en/designer-palette.ts'
import type { Words } from '../words.ts'

export const designerPalette = {} satisfies Words<typeof english>
