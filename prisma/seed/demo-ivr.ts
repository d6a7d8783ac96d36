import type { Draft, DraftOption } from '../../ivr-runtime/src/domain/flow/draft.ts'

/** An IVR to be put into a new tenant: a draft, and what the list of IVRs shows of it. */
export type DemoIvr = Draft & { description: string }

type Action = [actionType: string, actionTarget: string, actionConfig?: Record<string, unknown>]

/** `key('1', ['sub_menu', 'sales_menu'], 'Navigate to sales menu')` */
export const key = (
  digit: string,
  [actionType, actionTarget, actionConfig]: Action,
  description: string,
): DraftOption => ({
  digit,
  actionType,
  actionTarget,
  actionConfig: actionConfig ?? null,
  description,
})
