import { type Flow, flowSchema } from 'ivr-runtime/domain/flow/flow'
import { z } from 'zod'
import type { Prisma } from '../../../prisma/generated/client.ts'
import type { Access } from '../../access.ts'
import type { Db } from '../../db.ts'
import { momentSchema } from '../calls/call-filters.ts'
import { findIvr } from '../ivrs/find-ivr.ts'
import { invalidFields, parseInput } from '../parse-input.ts'
import type { Services } from '../services.ts'
import { findVersion } from './find-version.ts'
import { countedCalls, dropOffCounts, type HeatCalls, menuCounts, menuTimes, pathCounts } from './heat-sql.ts'

const dayMs = 24 * 60 * 60 * 1000
const mostMs = 30_000

export const heatSchema = z.strictObject({
  from: momentSchema.optional().describe('Calls that began then or later; by default seven days before `to`.'),
  to: momentSchema.optional().describe('Calls that began before; by default now.'),
  version: z.coerce.number().int().positive().optional().describe('By default the published one.'),
  testCalls: z.enum(['include', 'exclude']).default('exclude').describe('Calls that the simulator made.'),
})
type HeatInput = z.input<typeof heatSchema>

/** `calls` came through it, `dropOffs` of them ended there because the caller hung up; times of silence and wrong keys. */
export type MenuHeat = {
  menuId: string
  calls: number
  dropOffs: number
  prompts: number
  noInputs: number
  noMatches: number
  /** From when a call came to it until a choice led on; null where none did. */
  medianSeconds: number | null
}
/** `next`: after an action that comes back; `fail`: nobody took the call. `times` counts calls that came again. */
export type PathHeat = { menuId: string; key: string; kind: 'option' | 'next' | 'fail'; calls: number; times: number }
export type Heat = {
  /** Null: nothing was published yet. */
  version: number | null
  from: Date
  to: Date
  calls: number
  /** Of the calls, those whose caller hung up before anything was said. */
  dropOffsBefore: number
  menus: MenuHeat[]
  paths: PathHeat[]
  /** Which versions calls of the period ran on, newest first. */
  ran: { version: number; calls: number }[]
}

/**
 * Where the calls of a period went in a published version: how many took each path, and how each menu fared. Every menu
 * of the version is there, also when no call came to it. Throws NotFound, Invalid.
 */
export async function flowHeat(
  { db }: Pick<Services, 'db'>,
  access: Access,
  { name, ...input }: HeatInput & { name: string },
): Promise<Heat> {
  const { testCalls, ...wanted } = parseInput(heatSchema, input)
  const to = wanted.to === undefined ? new Date() : new Date(wanted.to)
  const from = wanted.from === undefined ? new Date(to.getTime() - 7 * dayMs) : new Date(wanted.from)
  if (from >= to) throw invalidFields([{ path: 'from', message: 'must be before `to`' }])
  const ivr = await findIvr(db, access, name)
  const version = wanted.version ?? ivr.publishedVersion
  const period = { tenantId: ivr.tenantId, ivrId: ivr.id, from, to, testCalls: testCalls === 'include' }
  const ran = await ranVersions(db, period)
  if (version === null) return { version, from, to, calls: 0, dropOffsBefore: 0, menus: [], paths: [], ran }
  const { flow } = await findVersion(db, ivr, version)
  const calls: HeatCalls = { ...period, version }
  const { counted, menus, paths, dropped, times } = await db.$transaction(
    async (tx) => {
      // Counting calls by menu in memory takes half the time of sorting on disk; so much only of 100,000 calls.
      await tx.$executeRaw`SET LOCAL work_mem = '96MB'`
      const rows = <Row>(sql: Prisma.Sql) => tx.$queryRaw<Row[]>(sql)
      // One after the other: each already uses all that the database has.
      return {
        counted: await rows<{ calls: number }>(countedCalls(calls)),
        menus: await rows<Omit<MenuHeat, 'dropOffs' | 'medianSeconds'>>(menuCounts(calls)),
        paths: await rows<PathRow>(pathCounts(calls)),
        dropped: await rows<{ menuId: string | null; dropOffs: number }>(dropOffCounts(calls)),
        times: await rows<{ menuId: string; medianSeconds: number }>(menuTimes(calls)),
      }
    },
    // All numbers of the same calls.
    { isolationLevel: 'RepeatableRead', timeout: mostMs },
  )
  const known = flowSchema.parse(flow)
  const none = { calls: 0, prompts: 0, noInputs: 0, noMatches: 0 }
  const ids = new Set([...known.menus.map(({ menuId }) => menuId), ...menus.map(({ menuId }) => menuId)])
  return {
    ...{ version, from, to, ran },
    calls: counted[0]?.calls ?? 0,
    dropOffsBefore: dropped.find(({ menuId }) => menuId === null)?.dropOffs ?? 0,
    menus: [...ids].map((menuId) => ({
      ...(menus.find((row) => row.menuId === menuId) ?? { menuId, ...none }),
      dropOffs: dropped.find((row) => row.menuId === menuId)?.dropOffs ?? 0,
      medianSeconds: times.find((row) => row.menuId === menuId)?.medianSeconds ?? null,
    })),
    paths: pathsOf(known, paths),
  }
}

type PathRow = { menuId: string; key: string | null; target: string | null; calls: number; times: number }

/** Choices, and what follows those whose settings lead on; of a failed transfer only where it led is recorded. */
function pathsOf(flow: Flow, rows: readonly PathRow[]): PathHeat[] {
  const menus = new Map(flow.menus.map((menu) => [menu.menuId, menu]))
  return rows.flatMap(({ menuId, key, target, calls, times }): PathHeat[] => {
    const options = menus.get(menuId)?.options ?? []
    if (key !== null) {
      const config = options.find((option) => option.key === key)?.action.config
      const leadsOn = typeof config === 'object' && config !== null && 'next' in config && isMenu(config.next)
      const path = { menuId, key, calls, times }
      return [{ ...path, kind: 'option' }, ...(leadsOn ? [{ ...path, kind: 'next' as const }] : [])]
    }
    const failed = options.find(({ action }) => action.type.startsWith('transfer_') && action.target === target)
    return failed ? [{ menuId, key: failed.key, kind: 'fail', calls, times }] : []
  })
}

const isMenu = (place: unknown): boolean => typeof place === 'object' && place !== null && 'menu' in place

function ranVersions(db: Db, { ivrId, tenantId, from, to, testCalls }: Omit<HeatCalls, 'version'>) {
  return db.$queryRaw<Heat['ran']>`
    SELECT flow_version AS version, count(*)::int AS calls FROM calls
     WHERE tenant_id = ${tenantId}::uuid AND ivr_id = ${ivrId} AND flow_version IS NOT NULL
       AND started_at >= ${from} AND started_at < ${to} AND (${testCalls} OR test_call_id IS NULL)
     GROUP BY 1 ORDER BY 1 DESC`
}
