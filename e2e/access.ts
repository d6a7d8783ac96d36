/** How the browser tests get in; the product under test is started with these (e2e/global-setup.ts). */
export const apiKey = 'e2e-key-0123456789abcdef'

export const roles = ['admin', 'supervisor', 'agent', 'viewer'] as const
export type Role = (typeof roles)[number]

export const emailOf = (role: Role): string => `${role}@example.com`
export const passwordOf = (role: Role): string =>
  (role === 'admin' ? process.env.E2E_ADMIN_PASSWORD : process.env.E2E_DEMO_PASSWORD) ?? ''
