import type { Access, Role } from '../../access.ts'

/** The access of a signed-in person. */
export type SessionAccess = Access & { userId: string; role: Role; email: string; name: string }
