'use client'

import { Building2 } from 'lucide-react'
import { NavDrawer } from './nav-drawer.tsx'
import { SearchButton } from './search-button.tsx'
import { useSession } from './session-context.tsx'
import { ThemeToggle } from './theme-toggle.tsx'
import { UserMenu } from './user-menu.tsx'

/** Whose data this is, the search over it, the theme, and who is signed in. */
export function TopBar({ brand }: { brand: string }) {
  const { tenant } = useSession()
  return (
    <header className="flex h-12 shrink-0 items-center gap-2 border-b bg-surface px-3 md:px-4">
      <NavDrawer brand={brand} />
      <div className="flex min-w-0 flex-1 items-center gap-2">
        <Building2 aria-hidden className="size-4 shrink-0 text-faint" />
        <span className="truncate font-medium">{tenant.name}</span>
      </div>
      <SearchButton />
      <div className="flex items-center gap-1.5">
        <ThemeToggle />
        <UserMenu />
      </div>
    </header>
  )
}
