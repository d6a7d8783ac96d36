import { menuIdSchema } from 'ivr-runtime/domain/flow/menu-id'
import { z } from 'zod'

/** What became of a call; `in_progress` while it goes on. */
export const dispositions = [
  'in_progress',
  'transferred',
  'voicemail',
  'caller_hung_up',
  'flow_hung_up',
  'failed',
] as const
export type Disposition = (typeof dispositions)[number]

const number = z.string().trim().min(1).max(64)
const momentForm = 'must be a date and time such as 2026-11-21T09:00:00Z'
/** A moment with its offset from UTC. PostgreSQL knows no year 0. */
export const momentSchema = z.iso
  .datetime({ offset: true, error: momentForm })
  .refine((text) => new Date(text).getUTCFullYear() > 0, momentForm)

/** Which calls are meant. Everything that is named must apply. As strings, so that an address can hold them. */
export const callFiltersSchema = z.strictObject({
  ivr: z.string().max(64).optional().describe('Name of the IVR that answered.'),
  disposition: z.enum(dispositions).optional().describe('What became of the call.'),
  search: number.optional().describe("Beginning of the caller's or the called number, or the id of a call or channel."),
  callerNumber: number.optional().describe("Beginning of the caller's number; a leading + may be left out."),
  calledNumber: number.optional().describe('Beginning of the called number; a leading + may be left out.'),
  from: momentSchema.optional().describe('Calls that began then or later.'),
  to: momentSchema.optional().describe('Calls that began before.'),
  menu: menuIdSchema.optional().describe('Calls that came through this menu.'),
  testCalls: z.enum(['include', 'exclude', 'only']).default('include').describe('Calls that the simulator made.'),
})

export type CallFilters = z.output<typeof callFiltersSchema>
