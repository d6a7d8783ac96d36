import type { Tenant } from '../../../prisma/generated/client.ts'

export type TenantView = { name: string; slug: string; allowedHosts: string[]; allowedDialStrings: string[] }

export const toTenantView = ({ name, slug, allowedHosts, allowedDialStrings }: Tenant): TenantView => ({
  name,
  slug,
  allowedHosts,
  allowedDialStrings,
})
