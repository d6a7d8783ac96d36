import { libraryName } from 'ivr-runtime/domain/flow/play-audio'
import type { DbOrTransaction } from '../../db.ts'

/** An option that plays a recording, in the draft, in the version that answers calls, or in both. */
export type RecordingUse = { ivrName: string; menuId: string; key: string; inDraft: boolean; inPublished: boolean }

type Row = { ivrName: string; menuId: string; key: string; target: string; published: boolean }

/** Tells where a recording is used, by its name. */
export type UsesOf = (recordingName: string) => RecordingUse[]

/** Reads every option of a tenant that plays something of the library, in drafts and in the versions in force. */
export async function readUses(db: DbOrTransaction, tenantId: string): Promise<UsesOf> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT m.ivr_name AS "ivrName", m.menu_id AS "menuId", o.digit AS key, o.action_target AS target, false AS published
      FROM ivr_menu_options o JOIN ivr_menus m ON m.id = o.menu_id
     WHERE m.tenant_id = ${tenantId}::uuid AND o.action_type = 'play_audio' AND o.action_target LIKE 'library:%'
    UNION ALL
    SELECT i.name, m->>'menuId', o->>'key', o->'action'->>'target', true
      FROM ivrs i
      JOIN ivr_flow_versions v ON v.ivr_id = i.id AND v.version = i.published_version
     CROSS JOIN jsonb_array_elements(v.flow->'menus') m
     CROSS JOIN jsonb_array_elements(m->'options') o
     WHERE i.tenant_id = ${tenantId}::uuid AND o->'action'->>'type' = 'play_audio'
       AND o->'action'->>'target' LIKE 'library:%'
     ORDER BY 1, 2, 3`
  return (name) => gathered(rows.filter(({ target }) => mayMean(target, name)))
}

/** Whether a target names a recording, or may do so in a call: a variable in it stands for anything. */
function mayMean(target: string, name: string): boolean {
  const parts = (libraryName(target.trim()) ?? '').split(/\{[a-z][a-z0-9_]*\}/)
  if (parts.length === 1) return parts[0] === name
  return new RegExp(`^${parts.map(literally).join('.*')}$`).test(name)
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function gathered(rows: readonly Row[]): RecordingUse[] {
  const uses = new Map<string, RecordingUse>()
  for (const { ivrName, menuId, key, published } of rows) {
    const id = `${ivrName}/${menuId}/${key}`
    const known = uses.get(id)
    uses.set(id, {
      ivrName,
      menuId,
      key,
      inDraft: !published || known?.inDraft === true,
      inPublished: published || known?.inPublished === true,
    })
  }
  return [...uses.values()]
}

/** `key 1 of information_menu in riverside-clinic (published)`; at most five are named. */
export function usesInWords(uses: readonly RecordingUse[]): string {
  const named = uses.slice(0, 5).map(({ ivrName, menuId, key, inDraft, inPublished }) => {
    const where = inDraft && inPublished ? '' : inDraft ? ', in its draft' : ', in its published version'
    return `key ${key} of ${menuId} in ${ivrName}${where}`
  })
  return `${named.join('; ')}${uses.length > named.length ? `; and ${uses.length - named.length} more` : ''}`
}
