import { TRPCClientError } from '@trpc/client'
import { z } from 'zod'

const dataSchema = z.object({
  appCode: z.string().nullish(),
  code: z.string().nullish(),
  fieldErrors: z
    .array(
      z.object({
        path: z.string(),
        message: z.string(),
        problem: z
          .object({ code: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) })
          .optional(),
      }),
    )
    .nullish(),
})

/** `problem`: of a draft, what the message is made of. */
export type FieldRefusal = {
  path: string
  message: string
  problem?: { code: string; values: Record<string, string | number> } | undefined
}

/** The server's answer was a refusal, so that another try gives the same. */
export function isRefusal(error: unknown): boolean {
  const code = refusalCode(error)
  return code !== null && code !== 'unavailable' && code !== 'INTERNAL_SERVER_ERROR'
}

/** `AppErrorCode` of server/errors.ts, else tRPC's own code, else null (nothing was answered). */
export function refusalCode(error: unknown): string | null {
  const data = dataOf(error)
  return data?.appCode ?? data?.code ?? null
}

export function isForbidden(error: unknown): boolean {
  const code = refusalCode(error)
  return code === 'forbidden' || code === 'FORBIDDEN'
}

/** There is no session, or it has ended. */
export function isSignedOut(error: unknown): boolean {
  const code = refusalCode(error)
  return code === 'unauthorized' || code === 'UNAUTHORIZED'
}

export function isNotFound(error: unknown): boolean {
  const code = refusalCode(error)
  return code === 'not_found' || code === 'NOT_FOUND'
}

/** The fields that were refused, with reasons. */
export function fieldRefusals(error: unknown): FieldRefusal[] {
  return dataOf(error)?.fieldErrors ?? []
}

/** The server said what is wrong, could not be reached, or something broke that nobody has words for. */
export type Failure = { kind: 'told'; message: string } | { kind: 'unreachable' | 'unknown' }

export function failureOf(error: unknown): Failure {
  if (dataOf(error) && error instanceof Error) return { kind: 'told', message: error.message }
  if (error instanceof TRPCClientError) return { kind: 'unreachable' }
  return error instanceof Error ? { kind: 'told', message: error.message } : { kind: 'unknown' }
}

function dataOf(error: unknown): z.infer<typeof dataSchema> | null {
  if (!(error instanceof TRPCClientError)) return null
  const parsed = dataSchema.safeParse(error.data)
  return parsed.success ? parsed.data : null
}
