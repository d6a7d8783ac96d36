import { isDeepStrictEqual } from 'node:util'
import type { Note, Position } from 'ivr-runtime/domain/flow/document/canvas'
import type { Draft } from 'ivr-runtime/domain/flow/draft'
import { draftToFlow } from 'ivr-runtime/domain/flow/draft-to-flow'
import { type Flow, flowSchema } from 'ivr-runtime/domain/flow/flow'
import type { Problem } from 'ivr-runtime/domain/flow/problem'
import { checkCalls } from 'ivr-runtime/engine/explore/check-calls'
import type { Ivr } from '../../../prisma/generated/client.ts'
import type { DbOrTransaction } from '../../db.ts'
import { forbiddenDialStrings } from './forbidden-dial-strings.ts'
import { missingRecordings } from './missing-recordings.ts'
import { noteColour } from './patch-schema.ts'

/** A draft whole, as the designer shows it. */
export type DraftView = {
  ivr: {
    id: number
    name: string
    /** Where calls begin, where that was chosen; null: see `rootMenuId` of the domain. */
    rootMenuId: string | null
    publishMode: 'auto' | 'manual'
    publishedVersion: number | null
    draftRevision: number
    /** By whom the newest edit is. */
    draftEditedBy: string | null
    layoutRevision: number
    language: string
    voice: string
    ttsModel: string
  }
  menus: DraftMenuView[]
  positions: Record<string, Position>
  notes: Record<string, Note>
  problems: Problem[]
  /** No problem is an error. */
  canPublish: boolean
  /** Publishing now would make another flow than the one in force. */
  changedSincePublish: boolean
}

export type DraftMenuView = Omit<Draft['menus'][number], 'options'> & {
  id: number
  description: string | null
  options: DraftOptionView[]
}
export type DraftOptionView = Draft['menus'][number]['options'][number] & { id: number }

/** The draft with the flow that it makes, null while it has errors. */
export async function viewDraft(db: DbOrTransaction, ivr: Ivr): Promise<{ view: DraftView; flow: Flow | null }> {
  const [menus, notes, positions, published] = [
    await readMenus(db, ivr),
    await db.ivrNote.findMany({ where: { ivrId: ivr.id }, orderBy: { noteId: 'asc' } }),
    await db.ivrNodePosition.findMany({ where: { ivrId: ivr.id }, orderBy: { nodeId: 'asc' } }),
    await publishedFlow(db, ivr),
  ]
  const { flow: readable, drawn, problems: found } = draftToFlow({ ivr, menus })
  const inCalls = checkCalls(drawn, found)
  const flow = inCalls.some(({ severity }) => severity === 'error') ? null : readable
  const problems = [
    ...inCalls,
    ...(await forbiddenDialStrings(db, ivr, menus)),
    ...(await missingRecordings(db, ivr, menus)),
  ]
  const view: DraftView = {
    ivr: {
      id: ivr.id,
      name: ivr.name,
      rootMenuId: ivr.rootMenuId,
      publishMode: ivr.publishMode,
      publishedVersion: ivr.publishedVersion,
      draftRevision: ivr.draftRevision,
      draftEditedBy: ivr.draftEditedBy,
      layoutRevision: ivr.layoutRevision,
      language: ivr.defaultLanguage,
      voice: ivr.defaultVoice,
      ttsModel: ivr.ttsModel,
    },
    menus,
    positions: Object.fromEntries(
      positions.map(({ nodeId, x, y, automatic }) => [nodeId, { x, y, ...(automatic && { automatic }) }]),
    ),
    notes: Object.fromEntries(
      notes.map(({ noteId, ivrId: _, colour, ...note }) => [noteId, { ...note, colour: noteColour(colour) }]),
    ),
    problems,
    canPublish: flow !== null,
    changedSincePublish: flow === null ? menus.length > 0 || published !== null : !sameFlow(flow, published),
  }
  return { view, flow }
}

/** The menus of a draft in order of creation, each with its options in order of creation. */
export async function readMenus(db: DbOrTransaction, ivr: Ivr): Promise<DraftMenuView[]> {
  const menus = await db.ivrMenu.findMany({
    where: { tenantId: ivr.tenantId, ivrName: ivr.name },
    include: { options: { orderBy: { id: 'asc' } } },
    orderBy: { id: 'asc' },
  })
  return menus.map(({ options, ...menu }) => ({
    id: menu.id,
    menuId: menu.menuId,
    kind: menu.kind,
    config: menu.config,
    language: menu.language,
    translations: menu.translations,
    description: menu.description,
    promptText: menu.promptText,
    ttsVoice: menu.ttsVoice,
    timeoutSeconds: menu.timeoutSeconds,
    maxRetries: menu.maxRetries,
    invalidPrompt: menu.invalidPrompt,
    options: options.map((option) => ({
      id: option.id,
      digit: option.digit,
      actionType: option.actionType,
      actionTarget: option.actionTarget,
      actionConfig: option.actionConfig,
      description: option.description,
    })),
  }))
}

/** The flow in force; null when there is none, or none that can be read. */
export async function publishedFlow(db: DbOrTransaction, ivr: Ivr): Promise<Flow | null> {
  if (ivr.publishedVersion === null) return null
  const version = await db.ivrFlowVersion.findUnique({
    where: { ivrId_version: { ivrId: ivr.id, version: ivr.publishedVersion } },
    select: { flow: true },
  })
  // Parsed, so that fields which came later are the same as their defaults.
  return flowSchema.safeParse(version?.flow).data ?? null
}

/** Whether two flows mean the same. Compared through JSON: absent and undefined fields are the same then. */
export const sameFlow = (flow: Flow, published: Flow | null) => isDeepStrictEqual(plain(flow), plain(published))

const plain = (flow: Flow | null): unknown => JSON.parse(JSON.stringify(flow))
