'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { cn } from './cn.ts'
import { tabChosenLook, tabLook } from './tabs.tsx'

/** Views of one thing that have addresses of their own. */
export function LinkTabs({ label, tabs }: { label: string; tabs: readonly { href: string; label: ReactNode }[] }) {
  const pathname = usePathname()
  return (
    <nav aria-label={label} className="flex gap-5 overflow-x-auto">
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          aria-current={pathname === tab.href ? 'page' : undefined}
          className={cn(tabLook, 'focus-visible:-outline-offset-2', pathname === tab.href && tabChosenLook)}
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  )
}
