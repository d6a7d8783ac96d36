import type { z } from 'zod'
import type { Access, Permission } from '../../access.ts'
import type { Services } from '../../services/services.ts'
import type { Reply } from './reply.ts'

type ParamNames<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamNames<Rest>
  : never

export type EndpointRequest<Path extends string, Q extends z.ZodObject, B extends z.ZodObject> = {
  services: Services
  access: Access
  params: Record<ParamNames<Path>, string>
  query: z.output<Q>
  /** In camelCase, as the services want it. */
  body: z.output<B>
  request: Request
}

export type ProblemStatus = 401 | 403 | 404 | 409 | 413 | 416 | 422 | 429 | 500 | 503

/** A good answer: JSON, something of a media type, or nothing. */
export type Answer = { description: string; json?: z.ZodType; binary?: string }

/** One operation of the API: what its documentation says and what it does. */
export type Endpoint<
  Path extends string = string,
  Q extends z.ZodObject = z.ZodObject,
  B extends z.ZodObject = z.ZodObject,
> = {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** As OpenAPI writes it: `/v1/ivrs/{ivr_name}`. */
  path: Path
  operationId: string
  tag: string
  summary: string
  description?: string
  /** What the asking one must be allowed to do. Null: anybody may ask. */
  permission: Permission | null
  query?: Q
  /** A service's input schema; on the wire its fields are in snake_case. */
  body?: B
  /** A body need not be sent. */
  bodyOptional?: boolean
  bodyExample?: unknown
  /** How large the body may be, where that is not the usual (see `readJson`). */
  maxBodyBytes?: number
  /** The body is a file, which `handle` reads from the request. Our own pages may send it with the session's cookie. */
  upload?: { mediaTypes: readonly string[]; description: string }
  /** The good answers. */
  responses: Record<number, Answer>
  /** Refusals beyond those that follow from the rest: 401, 403, 429, 503, and 413 and 422 with a body or a file. */
  problems?: readonly ProblemStatus[]
  handle(request: EndpointRequest<Path, Q, B>): Promise<Reply>
}

/** An endpoint of any shape, as lists of them hold it. */
export type AnyEndpoint = Endpoint

/** Keeps the types of path, query and body together. */
export const endpoint = <
  const Path extends string,
  Q extends z.ZodObject = z.ZodObject,
  B extends z.ZodObject = z.ZodObject,
>(
  definition: Endpoint<Path, Q, B>,
): AnyEndpoint => definition

/** A declared answer in JSON. */
export const jsonAnswer = (description: string, schema: z.ZodType): Answer => ({ description, json: schema })
