'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { cn } from '../ui/cn.ts'
import { Tooltip } from '../ui/tooltip.tsx'
import { UnheardBadge } from '../voicemail/unheard-badge.tsx'
import { useFramePages } from './use-frame-pages.ts'

export type NavLinksProps = { collapsed?: boolean; onNavigate?: () => void }

/** The links of the navigation; only icons when collapsed. */
export function NavLinks({ collapsed = false, onNavigate }: NavLinksProps) {
  const pathname = usePathname()
  const pages = useFramePages()
  return (
    <ul className="grid gap-0.5 p-2">
      {pages.map(({ href, label, icon: Icon }) => {
        const here = pathname === href || pathname.startsWith(`${href}/`)
        return (
          <li key={href}>
            <Tooltip content={collapsed ? label : null} side="right">
              <Link
                href={href}
                onClick={onNavigate}
                aria-current={here ? 'page' : undefined}
                aria-label={collapsed ? label : undefined}
                className={cn(
                  'relative flex h-8 items-center gap-2.5 rounded-md px-2 font-medium text-muted text-sm transition-colors duration-150',
                  'hover:bg-hover hover:text-text',
                  here && 'bg-hover text-text',
                  collapsed && 'justify-center px-0',
                )}
              >
                <Icon aria-hidden className={cn('size-4 shrink-0', here && 'text-accent')} />
                {collapsed ? null : label}
                {href === '/voicemail' ? <UnheardBadge collapsed={collapsed} /> : null}
              </Link>
            </Tooltip>
          </li>
        )
      })}
    </ul>
  )
}
