'use client'

import { Command } from 'cmdk'
import { Plus } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { cn } from '../../ui/cn.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { matchSearch } from '../../ui/match-search.ts'
import { useReturnFocus } from '../../ui/use-return-focus.ts'
import type { Draft } from '../draft/draft.ts'
import { addMeaning } from './drop-meaning.ts'
import { type PaletteItem, paletteItems } from './palette-items.ts'
import { usePaletteStore } from './palette-store.ts'
import { useAddItem } from './use-add-item.ts'
import { usePaletteTexts } from './use-palette-texts.ts'

const kbd = (key: ReactNode) => <Kbd>{key}</Kbd>

const rank = (_id: string, search: string, keywords: string[] = []) => matchSearch(search, keywords)

/** The list of what can be added: typing finds, Enter adds, connected to what was selected. Tab goes on past the canvas. */
export function PaletteDialog({ draft }: { draft: Draft }) {
  const { open, at, hide } = usePaletteStore()
  const { addMenu, addAction } = useAddItem(draft)
  const texts = usePaletteTexts()
  const { t, words } = texts
  const [search, setSearch] = useState('')
  const returnFocus = useReturnFocus()
  const focusNext = useRef<(() => void) | 'elsewhere' | null>(null)

  function close(then: typeof focusNext.current) {
    focusNext.current = then
    setSearch('')
    hide()
  }
  function add(item: PaletteItem) {
    const { from } = addMeaning(draft, item, at, texts)
    close('elsewhere')
    if (item.adds === 'menu') addMenu(item.kind, from, null)
    else if (from) addAction(item.actionType, from)
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Tab' || event.shiftKey) return
    event.preventDefault()
    close(() => document.querySelector<HTMLElement>('[data-canvas-controls] button')?.focus())
  }

  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && close(null)}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40" />
        <Dialog.Content
          aria-describedby={undefined}
          onKeyDown={onKeyDown}
          onOpenAutoFocus={returnFocus.onOpenAutoFocus}
          onCloseAutoFocus={(event) => {
            if (focusNext.current) event.preventDefault()
            else returnFocus.onCloseAutoFocus(event)
            if (typeof focusNext.current === 'function') focusNext.current()
          }}
          className="fixed inset-x-2 top-[18vh] z-50 mx-auto max-w-xl animate-rise overflow-hidden rounded-xl bg-raised shadow-float outline-none"
        >
          <Dialog.Title className="sr-only">{t('label')}</Dialog.Title>
          <Command label={t('label')} loop filter={rank}>
            <div className="flex items-center gap-2.5 border-b px-3.5">
              <Plus aria-hidden className="size-4 shrink-0 text-faint" />
              <Command.Input
                value={search}
                onValueChange={setSearch}
                placeholder={t('placeholder')}
                className="h-11 w-full bg-transparent text-base outline-none placeholder:text-faint"
              />
            </div>
            <Command.List className="max-h-[min(26rem,56vh)] scroll-py-1.5 overflow-y-auto p-1.5">
              <Command.Empty className="px-3 py-8 text-center text-muted text-sm">
                {t('nothingCalled', { search: search.trim() })}
              </Command.Empty>
              {(['menu', 'action'] as const).map((adds) => (
                <Command.Group
                  key={adds}
                  heading={t(adds === 'menu' ? 'menus' : 'actions')}
                  className="**:[[cmdk-group-heading]]:px-2 **:[[cmdk-group-heading]]:pt-1.5 **:[[cmdk-group-heading]]:pb-1 **:[[cmdk-group-heading]]:font-medium **:[[cmdk-group-heading]]:text-faint **:[[cmdk-group-heading]]:text-xs"
                >
                  {paletteItems(words)
                    .filter((item) => item.adds === adds)
                    .map((item) => (
                      <PaletteRow
                        key={item.id}
                        item={item}
                        meaning={addMeaning(draft, item, at, texts)}
                        onSelect={add}
                      />
                    ))}
                </Command.Group>
              ))}
            </Command.List>
            <p className="flex items-center gap-1.5 border-t px-3.5 py-2 text-muted text-xs">
              {t.rich('enter', { kbd })} <span aria-hidden>·</span> {t.rich('tab', { kbd })}
            </p>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

type PaletteRowProps = {
  item: PaletteItem
  meaning: ReturnType<typeof addMeaning>
  onSelect: (item: PaletteItem) => void
}

function PaletteRow({ item, meaning, onSelect }: PaletteRowProps) {
  const { id, label, hint, icon: Icon, ink } = item
  return (
    <Command.Item
      value={id}
      keywords={[label, hint]}
      disabled={!meaning.possible}
      onSelect={() => onSelect(item)}
      className="flex cursor-default select-none items-center gap-2.5 rounded-md px-2 py-1.5 text-sm data-[disabled=true]:opacity-60 data-[selected=true]:bg-hover"
    >
      <Icon aria-hidden className={cn('size-4 shrink-0', ink)} />
      <span className="grid min-w-0 flex-1">
        <span>{label}</span>
        {item.adds === 'menu' ? <span className="truncate text-muted text-xs">{hint}</span> : null}
      </span>
      <span className={cn('shrink-0 truncate text-muted text-xs', item.adds === 'menu' ? 'max-w-40' : 'max-w-72')}>
        {meaning.words}
      </span>
    </Command.Item>
  )
}
