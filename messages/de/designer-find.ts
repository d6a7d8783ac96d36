import type { designerFind as english } from '../en/designer-find.ts'
import type { Words } from '../words.ts'

export const designerFind = {} satisfies Words<typeof english>
