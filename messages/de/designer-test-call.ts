import type { designerTestCall as english } from '../en/designer-test-call.ts'
import type { Words } from '../words.ts'

export const designerTestCall = {} satisfies Words<typeof english>
