'use client'

import { Command } from 'cmdk'
import { Search, Waypoints, Workflow } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { Dialog } from 'radix-ui'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { matchSearch } from '../ui/match-search.ts'
import { useReturnFocus } from '../ui/use-return-focus.ts'
import { SearchGroup } from './search-group.tsx'
import { SearchItem } from './search-item.tsx'
import { useFramePages } from './use-frame-pages.ts'
import { useSearchable } from './use-searchable.ts'

/** From here on what is typed may name a menu; before, the list would only be long. */
const menuSearchFrom = 2

/** The keywords begin with the name that is shown. */
const rank = (_id: string, search: string, keywords: string[] = []) => matchSearch(search, keywords)

export type SearchDialogProps = { open: boolean; onOpenChange: (open: boolean) => void }

/** Finds pages, IVRs and menus by typing. */
export function SearchDialog({ open, onOpenChange }: SearchDialogProps) {
  const t = useTranslations('frame')
  const router = useRouter()
  const pages = useFramePages()
  const [search, setSearch] = useState('')
  const returnFocus = useReturnFocus()
  const withMenus = open && search.trim().length >= menuSearchFrom
  const { ivrs, menus, loading, failed } = useSearchable({ open, withMenus })

  function change(next: boolean) {
    onOpenChange(next)
    if (!next) setSearch('')
  }
  function go(href: string) {
    change(false)
    router.push(href)
  }

  return (
    <Dialog.Root open={open} onOpenChange={change}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-appear bg-overlay" />
        <Dialog.Content
          {...returnFocus}
          aria-describedby={undefined}
          className="fixed inset-x-2 top-[10vh] z-50 mx-auto max-w-xl animate-rise overflow-hidden rounded-xl bg-raised shadow-float outline-none"
        >
          <Dialog.Title className="sr-only">{t('search')}</Dialog.Title>
          <Command label={t('search')} loop filter={rank}>
            <div className="flex items-center gap-2.5 border-b px-4">
              <Search aria-hidden className="size-4 shrink-0 text-faint" />
              <Command.Input
                value={search}
                onValueChange={setSearch}
                placeholder={t('searchPlaceholder')}
                className="h-12 w-full bg-transparent text-base outline-none placeholder:text-faint"
              />
            </div>
            <Command.List className="max-h-[min(26rem,60vh)] scroll-py-1.5 overflow-y-auto p-1.5">
              <Command.Empty className="px-3 py-8 text-center text-muted">
                {loading ? t('searching') : t('nothingCalled', { search: search.trim() })}
              </Command.Empty>
              {failed ? <p className="px-3 py-2 text-danger text-xs">{t('someNotSearched')}</p> : null}
              <SearchGroup heading={t('ivrs')}>
                {ivrs.map(({ name, description }) => (
                  <SearchItem
                    key={name}
                    id={`ivr ${name}`}
                    keywords={[description ?? '']}
                    icon={Workflow}
                    label={name}
                    hint={description ?? ''}
                    onSelect={() => go(`/ivrs/${encodeURIComponent(name)}`)}
                  />
                ))}
              </SearchGroup>
              {withMenus ? (
                <SearchGroup heading={t('menus')}>
                  {menus.map(({ ivrName, menuId, promptText }) => (
                    <SearchItem
                      key={`${ivrName}/${menuId}`}
                      id={`menu ${ivrName} ${menuId}`}
                      keywords={[promptText]}
                      icon={Waypoints}
                      label={menuId}
                      hint={t('inIvr', { name: ivrName })}
                      onSelect={() => go(`/ivrs/${encodeURIComponent(ivrName)}?menu=${encodeURIComponent(menuId)}`)}
                    />
                  ))}
                </SearchGroup>
              ) : null}
              <SearchGroup heading={t('pagesHeading')}>
                {pages.map(({ href, label, icon, keywords }) => (
                  <SearchItem
                    key={href}
                    id={`page ${href}`}
                    keywords={[keywords]}
                    icon={icon}
                    label={label}
                    onSelect={() => go(href)}
                  />
                ))}
              </SearchGroup>
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
