'use client'

import { Menu, X } from 'lucide-react'
import { useState } from 'react'
import { Drawer } from '../ui/drawer.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { BrandMark } from './brand-mark.tsx'
import { NavLinks } from './nav-links.tsx'

/** The navigation of narrow screens, behind a button. */
export function NavDrawer({ brand }: { brand: string }) {
  const [open, setOpen] = useState(false)
  return (
    <div className="md:hidden">
      <IconButton icon={Menu} label="Open navigation" aria-expanded={open} onClick={() => setOpen(true)} />
      <Drawer open={open} onOpenChange={setOpen} title="Navigation">
        <div className="flex h-12 items-center gap-2 border-b px-4">
          <BrandMark className="size-5 text-accent" />
          <span className="flex-1 truncate font-semibold text-base">{brand}</span>
          <IconButton icon={X} label="Close navigation" size="sm" onClick={() => setOpen(false)} />
        </div>
        <nav aria-label="Main">
          <NavLinks onNavigate={() => setOpen(false)} />
        </nav>
      </Drawer>
    </div>
  )
}
