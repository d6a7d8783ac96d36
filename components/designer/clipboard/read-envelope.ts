import { z } from 'zod'
import type { CanvasTexts } from '../canvas/canvas-texts.ts'
import { type Envelope, envelopeSchema } from './envelope.ts'

/** `reason`: why nothing can be pasted, for people. */
export type ReadEnvelope = { envelope: Envelope } | { envelope: null; reason: string }

const headSchema = z.object({ ominis: z.string(), version: z.number().optional() })

/** Reads what lies on the clipboard; whatever anybody may have put there. */
export function readEnvelope(text: string, t: CanvasTexts): ReadEnvelope {
  const head = headSchema.safeParse(parsed(text))
  if (text.trim() === '') return refused(t('clipboard.empty'))
  if (!head.success) return refused(t('clipboard.noMenus'))
  const { ominis, version } = head.data
  if (ominis !== 'menus') return refused(t('clipboard.other', { what: ominis }))
  if (version !== 1) return refused(t('clipboard.otherVersion', { version: String(version) }))
  const read = envelopeSchema.safeParse(parsed(text))
  if (!read.success) {
    const [issue] = read.error.issues
    return refused(t('clipboard.unreadable', { where: where(issue?.path ?? []), why: issue?.message ?? '' }))
  }
  const { menus, keys } = read.data
  if (menus.length + keys.length === 0) return refused(t('clipboard.noMenus'))
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
