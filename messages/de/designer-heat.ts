import type { designerHeat as english } from '../en/designer-heat.ts'
import type { Words } from '../words.ts'

export const designerHeat = {} satisfies Words<typeof english>
