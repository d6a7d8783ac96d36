import type { Permission, Role } from '../../server/access.ts'

/** What each permission lets a key or a person do, in the order in which they are offered. */
export const permissionLabels: Record<Permission, { label: string; hint: string }> = {
  'ivr:read': { label: 'Read IVRs', hint: 'See IVRs, menus, versions, recordings and calls.' },
  'ivr:write': { label: 'Change IVRs', hint: 'Create, edit, publish, restart and delete them.' },
  'call:digits': { label: 'See pressed keys', hint: 'What callers typed, and what was said to them with it.' },
  'test-call:write': { label: 'Make test calls', hint: 'Call an IVR and press keys.' },
  'voicemail:read': { label: 'Hear voicemail', hint: 'See, hear and download the messages that callers left.' },
  'voicemail:write': { label: 'Manage voicemail', hint: 'Mark messages as heard and delete them.' },
  'settings:write': { label: 'Manage settings', hint: 'Organisation, hosts, API keys and members.' },
}

/** Roles from most to least. */
export const roleLabels: Record<Role, { label: string; hint: string }> = {
  admin: { label: 'Admin', hint: 'Everything, with keys and members' },
  supervisor: { label: 'Supervisor', hint: 'Designs, tests and publishes IVRs' },
  agent: { label: 'Agent', hint: 'Looks at IVRs, hears voicemail' },
  viewer: { label: 'Viewer', hint: 'Looks at IVRs' },
}
