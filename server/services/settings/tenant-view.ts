import type { Tenant } from '../../../prisma/generated/client.ts'

export type TenantView = { name: string; slug: string; allowedHosts: string[] }

export const toTenantView = ({ name, slug, allowedHosts }: Tenant): TenantView => ({ name, slug, allowedHosts })
