import { Prisma } from '../../../prisma/generated/client.ts'

/** Calls of one version that began in a period; test calls only where they are asked for. */
export type HeatCalls = { tenantId: string; ivrId: number; version: number; from: Date; to: Date; testCalls: boolean }

/** Of so many calls, the newest ones, the times are taken: a median of more says the same and takes longer. */
const timedCalls = 10_000

const callsOf = ({ tenantId, ivrId, version, from, to, testCalls }: HeatCalls) => Prisma.sql`
  FROM calls c
 WHERE c.tenant_id = ${tenantId}::uuid AND c.ivr_id = ${ivrId} AND c.flow_version = ${version}
   AND c.started_at >= ${from} AND c.started_at < ${to}
   AND (${testCalls} OR c.test_call_id IS NULL)`

export const countedCalls = (calls: HeatCalls) => Prisma.sql`SELECT count(*)::int AS calls ${callsOf(calls)}`

/** Rows `menuId, calls, prompts, noInputs, noMatches`. A message has no step of its own but the one that leaves it. */
export const menuCounts = (calls: HeatCalls) => Prisma.sql`
  SELECT menu_id AS "menuId", count(*)::int AS calls, sum(prompts)::int AS prompts,
         sum(no_inputs)::int AS "noInputs", sum(no_matches)::int AS "noMatches"
    FROM (SELECT s.call_id, s.menu_id,
                 count(*) FILTER (WHERE s.kind = 'prompt') AS prompts,
                 count(*) FILTER (WHERE s.kind = 'noInput') AS no_inputs,
                 count(*) FILTER (WHERE s.kind = 'noMatch') AS no_matches
            FROM (SELECT c.id ${callsOf(calls)}) picked JOIN call_steps s ON s.call_id = picked.id
           WHERE s.menu_id IS NOT NULL
           GROUP BY s.call_id, s.menu_id) AS of_call
   GROUP BY menu_id`

/** Rows `menuId, key, target, calls, times`: each choice; with `key` null, transfers to `target` that came to nothing. */
export const pathCounts = (calls: HeatCalls) => Prisma.sql`
  SELECT menu_id AS "menuId", key, target, count(*)::int AS calls, sum(times)::int AS times
    FROM (SELECT s.call_id, s.menu_id, s.detail->>'key' AS key,
                 CASE WHEN s.kind = 'transferFailed' THEN s.detail->>'target' END AS target, count(*) AS times
            FROM (SELECT c.id ${callsOf(calls)}) picked JOIN call_steps s ON s.call_id = picked.id
           WHERE s.kind IN ('action', 'transferFailed')
           GROUP BY 1, 2, 3, 4) AS of_call
   GROUP BY 1, 2, 3`

/** Rows `menuId, dropOffs`: the menu in which callers hung up; null: before the first one said anything. */
export const dropOffCounts = (calls: HeatCalls) => Prisma.sql`
  SELECT place AS "menuId", count(*)::int AS "dropOffs"
    FROM (SELECT (SELECT CASE WHEN s.kind = 'action' AND s.detail->>'action' = 'sub_menu' THEN s.detail->>'target'
                              ELSE s.menu_id END
                    FROM call_steps s
                   WHERE s.call_id = picked.id AND s.menu_id IS NOT NULL
                   ORDER BY s.seq DESC LIMIT 1) AS place
            FROM (SELECT c.id ${callsOf(calls)} AND c.hung_up_by = 'caller') picked) AS dropped
   GROUP BY 1`

/** Rows `menuId, medianSeconds`: from when the call came to a menu until the choice that left it. */
export const menuTimes = (calls: HeatCalls) => Prisma.sql`
  SELECT menu_id AS "menuId",
         percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM took)::float8) AS "medianSeconds"
    FROM (SELECT s.kind, s.menu_id, s.at - lag(s.at) OVER (PARTITION BY s.call_id ORDER BY s.seq) AS took
            FROM (SELECT c.id ${callsOf(calls)} ORDER BY c.started_at DESC LIMIT ${timedCalls}) picked
            JOIN call_steps s ON s.call_id = picked.id
           WHERE s.kind IN ('answered', 'action', 'api', 'played', 'transferFailed', 'resumed', 'ended')) AS moves
   WHERE kind = 'action' AND took IS NOT NULL
   GROUP BY menu_id`
