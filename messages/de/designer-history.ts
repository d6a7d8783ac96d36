import type { designerHistory as english } from '../en/designer-history.ts'
import type { Words } from '../words.ts'

export const designerHistory = {} satisfies Words<typeof english>
