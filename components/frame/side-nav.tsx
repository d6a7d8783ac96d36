'use client'

import { PanelLeftClose, PanelLeftOpen } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { cn } from '../ui/cn.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { BrandMark } from './brand-mark.tsx'
import { navCookie } from './nav-cookie.ts'
import { NavLinks } from './nav-links.tsx'

const yearSec = 31_536_000

/** The navigation at the left of wide screens. Whether it is collapsed is kept in a cookie. */
export function SideNav({ brand, startsCollapsed }: { brand: string; startsCollapsed: boolean }) {
  const t = useTranslations('frame')
  const [collapsed, setCollapsed] = useState(startsCollapsed)

  function toggle() {
    const next = !collapsed
    setCollapsed(next)
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API does not work over plain HTTP
    document.cookie = `${navCookie}=${next ? 'collapsed' : 'open'}; path=/; max-age=${yearSec}; samesite=lax`
  }

  return (
    <nav
      aria-label={t('main')}
      className={cn('hidden shrink-0 flex-col border-r bg-surface md:flex', collapsed ? 'w-13' : 'w-52')}
    >
      <Link
        href="/ivrs"
        aria-label={t('home', { brand })}
        className={cn(
          'flex h-12 items-center gap-2 border-b px-3.5 focus-visible:-outline-offset-2',
          collapsed && 'justify-center px-0',
        )}
      >
        <BrandMark className="size-5 shrink-0 text-accent" />
        {collapsed ? null : <span className="truncate font-semibold text-base">{brand}</span>}
      </Link>
      <div className="flex-1 overflow-y-auto">
        <NavLinks collapsed={collapsed} />
      </div>
      <div className={cn('flex border-t p-2', collapsed && 'justify-center')}>
        <IconButton
          icon={collapsed ? PanelLeftOpen : PanelLeftClose}
          label={t(collapsed ? 'expandNavigation' : 'collapseNavigation')}
          aria-expanded={!collapsed}
          onClick={toggle}
        />
      </div>
    </nav>
  )
}
