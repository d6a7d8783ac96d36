import type { Permission } from '../../server/access.ts'

/** All permissions in the order in which they are offered; one that is missing is a type error. */
export const permissionsOrder: Record<Permission, true> = {
  'ivr:read': true,
  'ivr:write': true,
  'call:digits': true,
  'test-call:write': true,
  'voicemail:read': true,
  'voicemail:write': true,
  'settings:write': true,
}
