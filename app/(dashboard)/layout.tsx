import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { Frame } from '../../components/frame/frame.tsx'
import { navCookie } from '../../components/frame/nav-cookie.ts'
import { sharedWeb } from '../../server/web/shared-web.ts'
import { pageSession } from '../page-session.ts'

export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const session = await pageSession()
  // Each page sends whoever is not signed in away, since only it knows its own address.
  if (!session) return children
  const { brand } = sharedWeb().branding
  const navStartsCollapsed = (await cookies()).get(navCookie)?.value === 'collapsed'
  return (
    <Frame brand={brand} navStartsCollapsed={navStartsCollapsed} session={session}>
      {children}
    </Frame>
  )
}
