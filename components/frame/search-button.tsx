'use client'

import { Search } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Shortcut } from '../ui/shortcut.tsx'
import { SearchDialog } from './search-dialog.tsx'

/** Opens the search; so do Ctrl+K and ⌘K everywhere. */
export function SearchButton() {
  const t = useTranslations('frame')
  const [open, setOpen] = useState(false)
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return
      event.preventDefault()
      setOpen((now) => !now)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        aria-keyshortcuts="Control+K Meta+K"
        className="flex h-8 w-8 items-center justify-center gap-2 rounded-md text-muted text-sm hover:bg-hover hover:text-text sm:w-60 sm:justify-start sm:border sm:border-border-strong sm:px-2.5"
      >
        <Search aria-hidden className="size-4 shrink-0 sm:size-3.5" />
        <span className="sr-only flex-1 text-left text-faint sm:not-sr-only">{t('search')}</span>
        <Shortcut keys="Ctrl K" className="hidden sm:inline-flex" />
      </button>
      <SearchDialog open={open} onOpenChange={setOpen} />
    </>
  )
}
