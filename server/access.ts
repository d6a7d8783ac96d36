import { Forbidden } from './errors.ts'

/** What somebody may do. API keys carry these as scopes; roles stand for sets of them. */
export const permissions = [
  'ivr:read',
  'ivr:write',
  'call:digits',
  'test-call:write',
  'voicemail:read',
  'voicemail:write',
  'settings:write',
] as const
export type Permission = (typeof permissions)[number]

export type Role = 'admin' | 'supervisor' | 'agent' | 'viewer'

export const rolePermissions = {
  admin: permissions,
  supervisor: ['ivr:read', 'ivr:write', 'call:digits', 'test-call:write', 'voicemail:read', 'voicemail:write'],
  agent: ['ivr:read', 'voicemail:read', 'voicemail:write'],
  viewer: ['ivr:read'],
} as const satisfies Record<Role, readonly Permission[]>

/** Who acts, for which tenant, with which permissions. Every service takes one and reads nothing of other tenants. */
export type Access = {
  tenantId: string
  /** Shown in histories: an e-mail address, or the API key's name. */
  actor: string
  /** By which colleagues know a person; absent: the actor. */
  name?: string
  permissions: readonly Permission[]
}

/** Throws Forbidden when `access` lacks `permission`. */
export function authorize(access: Access, permission: Permission): void {
  if (!access.permissions.includes(permission)) {
    throw new Forbidden(`${access.actor} may not do this: it takes the permission "${permission}".`)
  }
}
