import type pg from 'pg'
import { z } from 'zod'

/** Which IVR a runtime is for: by number, or by its name within the tenant. */
export type IvrIdentity = { tenantId: string; ivrId: number | null; ivrName: string | null }

const rowSchema = z.object({
  id: z.int(),
  name: z.string(),
  published_version: z.int().nullable(),
  openai_api_key: z.string().nullable(),
  speech_engine: z.string().nullable(),
  allowed_hosts: z.array(z.string()),
  allowed_dial_strings: z.array(z.string()),
})

/** What the runtime needs of `ivrs` and `tenants`. `sealedOpenaiKey` is still encrypted. */
export type IvrRow = {
  ivrId: number
  name: string
  publishedVersion: number | null
  sealedOpenaiKey: string | null
  speechEngine: string | null
  allowedHosts: readonly string[]
  allowedDialStrings: readonly string[]
}

/** Null: the IVR does not exist (any more). */
export async function readIvr(db: pg.Pool, identity: IvrIdentity): Promise<IvrRow | null> {
  const { rows } = await db.query(
    `SELECT i.id, i.name, i.published_version, i.openai_api_key, i.speech_engine,
            coalesce(t.allowed_hosts, '{}') AS allowed_hosts,
            coalesce(t.allowed_dial_strings, '{}') AS allowed_dial_strings
       FROM ivrs i JOIN tenants t ON t.id = i.tenant_id
      WHERE i.tenant_id = $1 AND CASE WHEN $2::int IS NULL THEN i.name = $3 ELSE i.id = $2 END`,
    [identity.tenantId, identity.ivrId, identity.ivrName],
  )
  if (!rows[0]) return null
  const row = rowSchema.parse(rows[0])
  return {
    ivrId: row.id,
    name: row.name,
    publishedVersion: row.published_version,
    sealedOpenaiKey: row.openai_api_key,
    speechEngine: row.speech_engine,
    allowedHosts: row.allowed_hosts,
    allowedDialStrings: row.allowed_dial_strings,
  }
}
