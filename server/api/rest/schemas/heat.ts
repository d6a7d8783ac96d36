import { z } from 'zod'
import type { Heat } from '../../../services/flow/heat.ts'

const count = z.int().nonnegative()

export const heatAnswerSchema = z
  .object({
    version: z.int().nullable().describe('Of which the numbers are; null while nothing is published.'),
    from: z.iso.datetime(),
    to: z.iso.datetime(),
    calls: count,
    drop_offs_before: count.describe('Callers who hung up before anything was said.'),
    menus: z.array(
      z.object({
        menu_id: z.string(),
        calls: count.describe('Calls that came through it.'),
        drop_offs: count.describe('Of these, the ones whose caller hung up there.'),
        prompts: count.describe('How often it spoke and waited.'),
        no_inputs: count,
        no_matches: count,
        median_seconds: z.number().nullable().describe('From when a call came to it until a choice led on.'),
      }),
    ),
    paths: z.array(
      z.object({
        menu_id: z.string(),
        key: z.string().describe('A key, or an exit such as `t`, `open`, `done` or `next`.'),
        kind: z
          .enum(['option', 'next', 'fail'])
          .describe('What the option leads to; where the call goes on after it; where, when nobody takes it.'),
        calls: count,
        times: count.describe('Counts calls that took it again.'),
      }),
    ),
    ran: z.array(z.object({ version: z.int(), calls: count })).describe('Versions that calls of the period ran on.'),
  })
  .meta({ id: 'FlowHeat' })

export const toHeat = ({
  from,
  to,
  dropOffsBefore,
  menus,
  paths,
  ...heat
}: Heat): z.input<typeof heatAnswerSchema> => ({
  ...heat,
  from: from.toISOString(),
  to: to.toISOString(),
  drop_offs_before: dropOffsBefore,
  menus: menus.map(({ menuId, dropOffs, noInputs, noMatches, medianSeconds, ...counts }) => ({
    menu_id: menuId,
    ...counts,
    drop_offs: dropOffs,
    no_inputs: noInputs,
    no_matches: noMatches,
    median_seconds: medianSeconds,
  })),
  paths: paths.map(({ menuId, ...path }) => ({ menu_id: menuId, ...path })),
})
