import { z } from 'zod'
import { afterActionSchema } from './after-action.ts'
import { ownVariableSchema } from './variable.ts'

// RFC 9110 §5.6.2 token, and field values without CR, LF or NUL (§5.5).
const headerName = z.string().regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$/, 'is not a valid header name')
const headerValue = z
  .string()
  .max(4096)
  .regex(/^[^\r\n\0]*$/, 'must not contain line breaks')

export const httpMethodSchema = z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])

/** Settings of an `http_api_call`, stored in `action_config`. */
export const httpApiCallConfigSchema = z.strictObject({
  method: httpMethodSchema.default('GET'),
  headers: z.record(headerName, headerValue).optional(),
  /** Sent as it is when a string, as JSON otherwise. */
  body: z.union([z.string().max(65_536), z.record(z.string(), z.json()), z.array(z.json())]).optional(),
  /** Path into the JSON answer, `results[0].name`; absent: the whole answer. */
  response_path: z.string().trim().min(1).max(500).optional(),
  /** What is spoken; `{value}` stands for what was found at `response_path`. */
  tts_template: z.string().trim().min(1).max(4096).default('{value}'),
  /** Variable that keeps what was found, for prompts and branches to come; without an answer it has no value. */
  save_as: ownVariableSchema.optional(),
  /** Nothing is spoken: the answer is only kept. What fails is still told. */
  silent: z.boolean().optional(),
  next: afterActionSchema.optional(),
})

export type HttpApiCallConfig = z.infer<typeof httpApiCallConfigSchema>

/**
 * Asks a web service and speaks its answer; after it the caller goes where `next` says. Variables may stand in the path
 * and query of the address, in header values and in the body, not where they could lead to another host.
 */
export const httpApiCall = z.strictObject({
  type: z.literal('http_api_call'),
  target: z
    .url({ protocol: /^https?$/, error: 'must be an http or https address' })
    .max(2048, 'must be at most 2048 characters')
    .refine((address) => !/^[^/]*\/\/[^/?#]*[{}]/.test(address), 'must not have a variable in its host'),
  config: httpApiCallConfigSchema.nullish().transform((config) => config ?? httpApiCallConfigSchema.parse({})),
})
