'use client'

import { createContext, type ReactNode, use } from 'react'
import type { Permission } from '../../server/access.ts'
import type { RouterOutputs } from '../app/trpc.ts'

export type Session = RouterOutputs['session']['me']

const Context = createContext<Session | null>(null)

/** Makes who is signed in known to the pages within. The server checks every permission again. */
export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  return <Context value={session}>{children}</Context>
}

export function useSession(): Session {
  const session = use(Context)
  if (!session) throw new Error('There is no session here: the component stands outside of the signed-in pages.')
  return session
}

/** Whether to offer something. Only what is offered depends on it, never what is allowed. */
export function useMay(permission: Permission): boolean {
  return useSession().permissions.includes(permission)
}
