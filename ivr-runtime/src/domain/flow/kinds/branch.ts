import { z } from 'zod'
import { exitNameSchema } from '../option-key.ts'
import type { KindParts } from './kind-parts.ts'

const exit = exitNameSchema.refine((name) => name !== 'else', 'must not be "else": that is what is left over')
const text = z.string().max(1024)
const number = z
  .string()
  .trim()
  .max(1024)
  .regex(/^(?:-?\d+(?:\.\d+)?|\{[a-z][a-z0-9_]{0,31}\})$/, 'must be a number such as 100 or 2.5, or a {variable}')

/** One case. `greater_than` and `less_than` compare numbers and hold for nothing else; the others compare text. */
export const branchCaseSchema = z.discriminatedUnion('op', [
  z.strictObject({ exit, op: z.literal('equals'), value: text }),
  z.strictObject({ exit, op: z.literal('not_equals'), value: text }),
  z.strictObject({ exit, op: z.literal('starts_with'), value: text.min(1, 'must not be empty') }),
  z.strictObject({ exit, op: z.literal('one_of'), value: z.array(text).min(1, 'must not be empty').max(200) }),
  z.strictObject({ exit, op: z.literal('exists') }),
  z.strictObject({ exit, op: z.literal('greater_than'), value: number }),
  z.strictObject({ exit, op: z.literal('less_than'), value: number }),
])
export type BranchCase = z.infer<typeof branchCaseSchema>
export type BranchOp = BranchCase['op']

/** In the order in which an interface offers them. */
export const branchOps = [
  'equals',
  'not_equals',
  'starts_with',
  'one_of',
  'exists',
  'greater_than',
  'less_than',
] as const satisfies readonly BranchOp[]

/** Cases are tried in order; the first that holds is taken, and `else` when none does. */
export const branchConfigSchema = z.strictObject({
  /** What is looked at: `{account}`, `{caller_number}`, `{language}`. */
  on: z
    .string()
    .trim()
    .max(200)
    .regex(/\{[a-z][a-z0-9_]{0,31}\}/, 'must name a variable such as {caller_number}'),
  cases: z.array(branchCaseSchema).min(1, 'must not be empty').max(100),
})
export type BranchConfig = z.infer<typeof branchConfigSchema>

/** Sends the caller on by what is known of the call. */
export const branch = {
  config: branchConfigSchema,
  exits: (config) => [
    ...[...new Set(config.cases.map((each) => each.exit))].map((name) => ({ name, required: true })),
    { name: 'else', required: true },
  ],
  keys: false,
  waits: false,
  speaks: false,
} as const satisfies KindParts<BranchConfig>
