import { z } from 'zod'

const numberedSchema = z.object({ tag: z.string(), n: z.int() })

/** An entry that tells its place among those of its process. */
export type Numbered = z.infer<typeof numberedSchema>

export function parseNumbered(value: unknown): Numbered | null {
  const parsed = numberedSchema.safeParse(value)
  return parsed.success ? parsed.data : null
}
