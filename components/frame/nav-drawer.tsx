'use client'

import { Menu, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Drawer } from '../ui/drawer.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { BrandMark } from './brand-mark.tsx'
import { NavLinks } from './nav-links.tsx'

/** The navigation of narrow screens, behind a button. */
export function NavDrawer({ brand }: { brand: string }) {
  const t = useTranslations('frame')
  const [open, setOpen] = useState(false)
  return (
    <div className="md:hidden">
      <IconButton icon={Menu} label={t('openNavigation')} aria-expanded={open} onClick={() => setOpen(true)} />
      <Drawer open={open} onOpenChange={setOpen} title={t('navigation')}>
        <div className="flex h-12 items-center gap-2 border-b px-4">
          <BrandMark className="size-5 text-accent" />
          <span className="flex-1 truncate font-semibold text-base">{brand}</span>
          <IconButton icon={X} label={t('closeNavigation')} size="sm" onClick={() => setOpen(false)} />
        </div>
        <nav aria-label={t('main')}>
          <NavLinks onNavigate={() => setOpen(false)} />
        </nav>
      </Drawer>
    </div>
  )
}
