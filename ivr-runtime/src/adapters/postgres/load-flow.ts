import type pg from 'pg'
import { z } from 'zod'
import { noSettings, type TestSettings, testSettingsSchema } from '../../domain/call/test-settings.ts'
import { type Flow, flowSchema } from '../../domain/flow/flow.ts'

/** A stored flow that no longer reads as one. The message names the places, not the contents. */
export class FlowUnreadable extends Error {
  override readonly name = 'FlowUnreadable'
}

/** A published version as it was stored. Null: there is none of that number. Throws FlowUnreadable. */
export async function loadVersion(db: pg.Pool, ivrId: number, version: number): Promise<Flow | null> {
  const { rows } = await db.query('SELECT flow FROM ivr_flow_versions WHERE ivr_id = $1 AND version = $2', [
    ivrId,
    version,
  ])
  return rows[0] ? parseFlow(rows[0].flow) : null
}

const testCallSchema = z.object({
  flow_version: z.int().nullable(),
  flow: z.unknown(),
  settings: testSettingsSchema.nullable().transform((settings) => settings ?? noSettings),
})

/** What a test call of this IVR is to run: a version by its number, or the draft frozen into its row; and its settings. */
export async function loadTestCallFlow(
  db: pg.Pool,
  ivrId: number,
  testCallId: string,
): Promise<{ version: number | null; flow: Flow; settings: TestSettings } | null> {
  if (!z.uuid().safeParse(testCallId).success) return null
  const { rows } = await db.query('SELECT flow_version, flow, settings FROM test_calls WHERE id = $1 AND ivr_id = $2', [
    testCallId,
    ivrId,
  ])
  if (!rows[0]) return null
  const { flow_version: version, flow: draft, settings } = testCallSchema.parse(rows[0])
  const flow = draft === null && version !== null ? await loadVersion(db, ivrId, version) : parseFlow(draft)
  return flow && { version, flow, settings }
}

function parseFlow(stored: unknown): Flow {
  const parsed = flowSchema.safeParse(stored)
  if (parsed.success) return parsed.data
  const places = parsed.error.issues.map((issue) => issue.path.join('.') || '(whole)')
  throw new FlowUnreadable(`the stored flow is wrong at ${places.slice(0, 5).join(', ')}`)
}
