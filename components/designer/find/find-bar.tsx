'use client'

import { ChevronDown, ChevronUp, SquarePen, X } from 'lucide-react'
import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { IconButton } from '../../ui/icon-button.tsx'
import { Input } from '../../ui/input.tsx'
import { focusNode } from '../canvas/focus-node.ts'
import type { Draft } from '../draft/draft.ts'
import { useKeyCommands } from '../keys/use-key-commands.ts'
import { useFlowWords } from '../nodes/use-flow-words.ts'
import { noteIdOf } from '../notes/note-id.ts'
import { useNotesStore } from '../notes/notes-store.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { useDesignerStore } from '../state/designer-store.ts'
import { findMatches, type Match } from './find-matches.ts'
import { useFindStore } from './find-store.ts'
import { FoundMarks } from './found-marks.tsx'
import { fieldOf, nodeIdOf, selectionOf, useShownMatch } from './use-shown-match.ts'

/** Ctrl+F: looks through every field of the draft, steps from one to the next, and goes back to where one was. */
export function Find({ draft }: { draft: Draft }) {
  const open = useFindStore((state) => state.open)
  useKeyCommands({ find: () => useFindStore.getState().show() })
  return open ? <FindBar draft={draft} /> : null
}

function FindBar({ draft }: { draft: Draft }) {
  const t = useTranslations('designerFind')
  const { search, at, asked, look, step, hide } = useFindStore()
  const { canEdit } = useDesigner()
  const deferred = useDeferredValue(search)
  const fields = useTranslations('designerHistory')
  const words = useFlowWords()
  const matches = useMemo(() => findMatches(draft, deferred, { fields, words }), [draft, deferred, fields, words])
  const count = matches.length
  const index = count === 0 ? 0 : ((at % count) + count) % count
  const match = matches[index]
  useShownMatch(draft, match)
  useKeyCommands({ findNext: () => step(1), findPrevious: () => step(-1) })

  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // Where the panel lies over the canvas, it would lie over the search.
    if (!matchMedia('(min-width: 1100px)').matches) useDesignerStore.getState().closePanel()
  }, [])
  const before = useRef(document.activeElement)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time it is asked for
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [asked])

  function close() {
    hide()
    const was = before.current
    if (was instanceof HTMLElement && was.isConnected && was !== document.body) was.focus({ preventScroll: true })
    else if (match) focusNode(nodeIdOf(draft, match))
    else document.querySelector<HTMLElement>('.designer-canvas')?.focus({ preventScroll: true })
  }
  function edit() {
    if (!match) return
    hide()
    const noteId = noteIdOf(nodeIdOf(draft, match))
    if (noteId === null) useDesignerStore.getState().select(selectionOf(match), fieldOf(match))
    else if (canEdit) useNotesStore.getState().edit(noteId)
    else focusNode(nodeIdOf(draft, match))
  }
  function onKeyDown(event: KeyboardEvent) {
    const ctrl = event.ctrlKey || event.metaKey
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && ctrl) edit()
    else if (event.key === 'F3' || (event.key === 'Enter' && event.target === field.current))
      step(event.shiftKey ? -1 : 1)
    else if (ctrl && event.key.toLowerCase() === 'f') field.current?.select()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const nothing = deferred.trim() !== '' && count === 0
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no form to send
    <div
      role="search"
      aria-label={t('title')}
      onKeyDown={onKeyDown}
      className="absolute top-3 right-3 z-10 grid w-104 max-w-[calc(100%-1.5rem)] grid-cols-[minmax(0,1fr)] gap-1 rounded-lg bg-raised p-1.5 shadow-float"
    >
      <FoundMarks draft={draft} matches={matches} current={match} />
      <div className="flex items-center gap-0.5">
        <Input
          ref={field}
          aria-label={t('find')}
          placeholder={t('placeholder')}
          value={search}
          spellCheck={false}
          className="min-w-0 flex-1"
          onChange={(event) => look(event.target.value)}
        />
        <span
          aria-live="polite"
          className="w-19 shrink-0 whitespace-nowrap text-center text-muted text-xs tabular-nums"
        >
          {count > 0 ? t('place', { index: index + 1, count }) : nothing ? t('noMatch') : ''}
        </span>
        <IconButton icon={ChevronUp} label={t('previous')} shortcut="Shift+Enter" size="sm" onClick={() => step(-1)} />
        <IconButton icon={ChevronDown} label={t('next')} shortcut="Enter" size="sm" onClick={() => step(1)} />
        <IconButton icon={X} label={t('close')} shortcut="Esc" size="sm" onClick={close} />
      </div>
      {match ? (
        <div className="flex items-center gap-1 pl-1.5">
          <p className="min-w-0 flex-1 text-xs">
            <span className="block truncate text-muted">{whereOf(match, t)}</span>
            <Excerpt {...match} />
          </p>
          <IconButton icon={SquarePen} label={t('goToField')} shortcut="Ctrl+Enter" size="sm" onClick={edit} />
        </div>
      ) : nothing ? (
        <p className="px-1.5 pb-0.5 text-muted text-xs">{t('nothing', { search: deferred.trim() })}</p>
      ) : null}
    </div>
  )
}

type FindTexts = ReturnType<typeof useTranslations<'designerFind'>>

function whereOf({ place, label: field }: Match, t: FindTexts): string {
  if ('noteId' in place) return t('note')
  const { menuId: menu, digit: key } = place
  return key === undefined ? t('inMenu', { menu, field }) : t('inKey', { menu, key, field })
}

const around = 24

/** What stands around the match, on one line. */
function Excerpt({ text, start, end }: Match) {
  const from = Math.max(0, start - around)
  return (
    <span className="block truncate">
      {from > 0 ? '…' : ''}
      {text.slice(from, start)}
      <mark className="rounded-xs bg-warning-subtle font-medium text-warning">{text.slice(start, end)}</mark>
      {text.slice(end, end + 2 * around)}
    </span>
  )
}
