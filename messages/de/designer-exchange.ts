import type { designerExchange as english } from '../en/designer-exchange.ts'
import type { Words } from '../words.ts'

export const designerExchange = {} satisfies Words<typeof english>
