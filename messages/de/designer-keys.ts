import type { designerKeys as english } from '../en/designer-keys.ts'
import type { Words } from '../words.ts'

export const designerKeys = {} satisfies Words<typeof english>
