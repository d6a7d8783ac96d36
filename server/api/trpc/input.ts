import { z } from 'zod'
import { parseInput } from '../../services/parse-input.ts'

/** What a procedure takes: refused with the same words and paths as everywhere else. */
export const input = <S extends z.ZodType>(schema: S) => ({
  _input: undefined as unknown as z.input<S>,
  _output: undefined as unknown as z.output<S>,
  parse: (value: unknown): z.output<S> => parseInput(schema, value),
})

/** A part that the service parses itself, so that its field errors carry the field's own name. */
export const parsedByService = <T extends object>() =>
  z.custom<T>((value) => typeof value === 'object' && value !== null, 'must be an object')

/** By which IVR. */
export const ivrName = z.object({ name: z.string() })

/** An edit of a draft: refused when the draft is no longer at the revision that the editor saw. */
export const draftEdit = ivrName.extend({ expectedRevision: z.int().nonnegative().optional() })
