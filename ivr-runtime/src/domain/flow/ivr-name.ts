import { z } from 'zod'

/** Name of an IVR. Part of pod and service names, so as Kubernetes wants labels: lower-case letters, digits and `-`. */
export const ivrNameSchema = z
  .string()
  .min(1, 'must not be empty')
  .max(64, 'must be at most 64 characters')
  .regex(
    /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/,
    'may hold lower-case letters, digits and "-", and must begin and end with a letter or digit',
  )
