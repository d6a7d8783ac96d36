import { z } from 'zod'

/**
 * How a full dial string may begin so that `transfer_extension` dials it past the dialplan: an endpoint and its parts,
 * up to a `/` or the first digits of a number (`sofia/gateway/carrier/`, `sofia/gateway/carrier/+44`). Compared letter
 * for letter with the beginning of a target, so nothing stands for anything else.
 */
export const allowedDialStringSchema = z
  .string()
  .trim()
  .max(200, 'must be at most 200 characters')
  .regex(
    /^[a-z][a-z0-9_]*(?:\/[A-Za-z0-9][A-Za-z0-9_.-]*)*\/(?:\+?[0-9]{0,15})$/,
    'must be a beginning such as sofia/gateway/carrier/ or sofia/gateway/carrier/+44, without wildcards',
  )
