import type { Draft } from '../../draft/draft.ts'
import { setOption } from './set-option.ts'

/** Hangs up on a caller who pressed nothing as often as the menu asks. */
export const endOnSilence = (draft: Draft, menuId: string): Draft =>
  setOption(draft, menuId, { digit: 't', actionType: 'hangup', actionTarget: 'NORMAL_CLEARING' })
