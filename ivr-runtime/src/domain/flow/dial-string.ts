import { z } from 'zod'

/**
 * A dial string of the switch, `sofia/gateway/carrier/+15551234567`, as far as a flow may have one: a single leg
 * without channel variables, SIP parameters or anything that separates legs (`,` `|` `:_:`). Whether it may be dialled
 * at all, the organisation's list of allowed beginnings says.
 */
export const dialStringSchema = z
  .string()
  .trim()
  .max(256, 'must be at most 256 characters')
  .regex(
    /^[a-z][a-z0-9_]{1,30}\/[A-Za-z0-9_.@+:/-]+$/,
    'must be a dial string such as sofia/gateway/carrier/+15551234567, of letters, digits and "_ . @ + : / -"',
  )
  .refine((text) => !text.includes(':_:'), 'must be a single destination, without ":_:"')

/** The same as a flow holds it: variables may stand in its last part. They bring digits, letters and `+` only. */
export const dialStringTemplateSchema = z
  .string()
  .trim()
  .max(256, 'must be at most 256 characters')
  .regex(
    /^[a-z][a-z0-9_]{1,30}\/(?:[A-Za-z0-9_.@+:/-]|\{[a-z][a-z0-9_]{0,31}\})+$/,
    'must be a dial string such as sofia/gateway/carrier/+15551234567, of letters, digits, "_ . @ + : / -" and {variables}',
  )
  .refine((text) => !text.includes(':_:'), 'must be a single destination, without ":_:"')

/** Whether a target of `transfer_extension` is a dial string rather than a number of the dialplan. */
export const isDialString = (target: string): boolean => target.includes('/')
