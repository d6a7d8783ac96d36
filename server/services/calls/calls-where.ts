import { z } from 'zod'
import { Prisma } from '../../../prisma/generated/client.ts'
import type { Access } from '../../access.ts'
import type { CallFilters } from './call-filters.ts'
import { dispositionSql } from './read-calls.ts'

/** The tenant's calls that the filters mean, as a condition on `calls c JOIN ivrs i`. */
export function callsWhere({ tenantId }: Access, filters: Partial<CallFilters>): Prisma.Sql {
  const { ivr, disposition, search, callerNumber, calledNumber, from, to, menu, testCalls } = filters
  const conditions = [Prisma.sql`c.tenant_id = ${tenantId}::uuid`]
  if (ivr !== undefined) conditions.push(Prisma.sql`i.name = ${ivr}`)
  if (disposition === 'in_progress') conditions.push(Prisma.sql`c.ended_at IS NULL`)
  else if (disposition) conditions.push(Prisma.sql`${dispositionSql} = ${disposition}`)
  if (search !== undefined) conditions.push(searchSql(search))
  if (callerNumber !== undefined) conditions.push(beginsWith(Prisma.sql`c.caller_number`, callerNumber))
  if (calledNumber !== undefined) conditions.push(beginsWith(Prisma.sql`c.called_number`, calledNumber))
  if (from !== undefined) conditions.push(Prisma.sql`c.started_at >= ${new Date(from)}`)
  if (to !== undefined) conditions.push(Prisma.sql`c.started_at < ${new Date(to)}`)
  if (menu !== undefined) {
    conditions.push(
      Prisma.sql`EXISTS (SELECT FROM call_steps p WHERE p.call_id = c.id AND p.menu_id = ${menu} AND p.kind <> 'action')`,
    )
  }
  if (testCalls === 'only') conditions.push(Prisma.sql`c.test_call_id IS NOT NULL`)
  if (testCalls === 'exclude') conditions.push(Prisma.sql`c.test_call_id IS NULL`)
  return Prisma.join(conditions, ' AND ')
}

function searchSql(search: string): Prisma.Sql {
  const conditions = [
    beginsWith(Prisma.sql`c.caller_number`, search),
    beginsWith(Prisma.sql`c.called_number`, search),
    Prisma.sql`c.channel_uuid = ${search}`,
  ]
  if (z.guid().safeParse(search).success) conditions.push(Prisma.sql`c.id = ${search}::uuid`)
  return Prisma.sql`(${Prisma.join(conditions, ' OR ')})`
}

/** People write numbers with spaces, brackets and hyphens, and leave the plus out; switches do neither. */
function beginsWith(column: Prisma.Sql, written: string): Prisma.Sql {
  const number = /\d/.test(written) && !/[a-z]/i.test(written) ? written.replace(/[\s()./-]/g, '') : written
  return Prisma.sql`(starts_with(${column}, ${number}) OR starts_with(${column}, ${`+${number}`}))`
}
