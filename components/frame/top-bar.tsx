'use client'

import { Building2, Unplug } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { NavDrawer } from './nav-drawer.tsx'
import { SearchButton } from './search-button.tsx'
import { useSession } from './session-context.tsx'
import { ThemeToggle } from './theme-toggle.tsx'
import { UserMenu } from './user-menu.tsx'

/**
 * Whose data this is, the search over it, the theme, and who is signed in. `interrupted`: what the page shows is not
 * kept up to date at the moment.
 */
export function TopBar({ brand, interrupted }: { brand: string; interrupted: boolean }) {
  const t = useTranslations('frame')
  const { tenant } = useSession()
  return (
    <header className="flex h-12 shrink-0 items-center gap-2 border-b bg-surface px-3 md:px-4">
      <NavDrawer brand={brand} />
      <div className="flex min-w-0 flex-1 items-center gap-2">
        <Building2 aria-hidden className="size-4 shrink-0 text-faint" />
        <span className="truncate font-medium">{tenant.name}</span>
      </div>
      <p role="status" className="text-warning text-xs" title={interrupted ? t('interruptedHint') : undefined}>
        {interrupted ? (
          <span className="flex items-center gap-1.5">
            <Unplug aria-hidden className="size-4 shrink-0" />
            <span className="max-sm:sr-only">{t('interrupted')}</span>
          </span>
        ) : null}
      </p>
      <SearchButton />
      <div className="flex items-center gap-1.5">
        <ThemeToggle />
        <UserMenu />
      </div>
    </header>
  )
}
