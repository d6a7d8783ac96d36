import type { Draft } from '../../ivr-runtime/src/domain/flow/draft.ts'

/** An IVR to be put into a new tenant: a draft, and what the list of IVRs shows of it. */
export type DemoIvr = Draft & { description: string }
