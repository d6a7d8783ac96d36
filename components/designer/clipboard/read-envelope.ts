import { z } from 'zod'
import { type Envelope, envelopeSchema } from './envelope.ts'

/** `reason`: why nothing can be pasted, for people. */
export type ReadEnvelope = { envelope: Envelope } | { envelope: null; reason: string }

const headSchema = z.object({ ominis: z.string(), version: z.number().optional() })

/** Reads what lies on the clipboard; whatever anybody may have put there. */
export function readEnvelope(text: string): ReadEnvelope {
  const head = headSchema.safeParse(parsed(text))
  if (text.trim() === '') return refused('The clipboard is empty. Copy menus first.')
  if (!head.success) return refused('The clipboard holds no menus. Copy menus in a flow first.')
  const { ominis, version } = head.data
  if (ominis !== 'menus') return refused(`The clipboard holds "${ominis}", which cannot be pasted into a flow.`)
  if (version !== 1) {
    return refused(
      `The menus were copied from another version of this product (${version}). Reload both pages and copy again.`,
    )
  }
  const read = envelopeSchema.safeParse(parsed(text))
  if (!read.success) {
    const [issue] = read.error.issues
    return refused(
      `The copied menus cannot be read: ${where(issue?.path ?? [])} ${issue?.message ?? ''}. Copy them again.`,
    )
  }
  const { menus, keys } = read.data
  if (menus.length + keys.length === 0) return refused('The clipboard holds no menus. Copy menus in a flow first.')
  return { envelope: read.data }
}

const refused = (reason: string) => ({ envelope: null, reason })

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** `menus[0].options[2].digit` */
const where = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '')
