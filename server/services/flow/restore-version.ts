import { type Flow, flowSchema, type Menu } from 'ivr-runtime/domain/flow/flow'
import type { Access } from '../../access.ts'
import { parseInput } from '../parse-input.ts'
import type { Services } from '../services.ts'
import { type DraftView, readMenus } from './draft-view.ts'
import { editDraft } from './edit-draft.ts'
import { findVersion } from './find-version.ts'
import { type DraftPatch, draftPatchSchema } from './patch-schema.ts'
import { storePatch } from './store-patch.ts'

type Restore = { name: string; version: number; expectedRevision?: number | undefined }

/**
 * Makes the draft's menus those of a published version, as one edit. Descriptions, notes and places of menus that stay
 * are kept, and so are the IVR's language, voice and model, which are settings. Throws NotFound, Conflict.
 */
export async function restoreVersion(
  services: Services,
  access: Access,
  { name, version, expectedRevision }: Restore,
): Promise<DraftView> {
  const { draft } = await editDraft(services, access, { name, expectedRevision }, async (tx, ivr) => {
    const flow = flowSchema.parse((await findVersion(tx, ivr, version)).flow)
    const present = new Map((await readMenus(tx, ivr)).map(({ menuId, options }) => [menuId, options]))
    const keys = new Map([...present].map(([menuId, options]) => [menuId, options.map(({ digit }) => digit)]))
    await storePatch(tx, ivr, parseInput(draftPatchSchema, restoringPatch(flow, keys)))
  })
  return draft
}

/** `keys`: those of each menu that the draft has. */
function restoringPatch(flow: Flow, keys: ReadonlyMap<string, readonly string[]>): DraftPatch {
  const wanted = new Set(flow.menus.map(({ menuId }) => menuId))
  const added = flow.menus.filter(({ menuId }) => !keys.has(menuId))
  const staying = flow.menus.filter(({ menuId }) => keys.has(menuId))
  return {
    removed: [...keys.keys()].filter((menuId) => !wanted.has(menuId)),
    added: added.map((menu) => ({
      menuId: menu.menuId,
      ...fieldsOf(menu),
      options: Object.entries(optionsOf(menu)).map(([digit, option]) => ({ digit, ...option })),
    })),
    changed: Object.fromEntries(
      staying.map((menu) => {
        const gone = (keys.get(menu.menuId) ?? []).map((digit) => [digit, null])
        return [menu.menuId, { fields: fieldsOf(menu), options: { ...Object.fromEntries(gone), ...optionsOf(menu) } }]
      }),
    ),
    rootMenuId: flow.rootMenuId,
  }
}

const fieldsOf = (menu: Menu) => ({
  kind: menu.kind,
  config: menu.config as Record<string, unknown> | null,
  promptText: menu.promptText,
  ttsVoice: menu.voice,
  language: menu.language,
  translations: Object.keys(menu.translations).length > 0 ? menu.translations : null,
  timeoutSeconds: menu.timeoutSec,
  maxRetries: menu.maxRetries,
  invalidPrompt: menu.invalidPrompt,
})

const optionsOf = (menu: Menu) =>
  Object.fromEntries(
    menu.options.map(({ key, description, action }) => [
      key,
      { description, actionType: action.type, actionTarget: action.target, actionConfig: action.config ?? null },
    ]),
  )
