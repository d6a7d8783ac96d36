'use client'

import { Ellipsis, FileDown, FileUp, Image, Search, Shapes } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { DropdownMenu, MenuItem, MenuSeparator } from '../../ui/dropdown-menu.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Shortcut } from '../../ui/shortcut.tsx'
import type { Draft } from '../draft/draft.ts'
import { useFindStore } from '../find/find-store.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { type ChosenFile, ImportDialog } from './import-dialog.tsx'
import { readDraftFile } from './read-draft-file.ts'
import { useExport } from './use-export.ts'

/** What else can be done with the whole flow: look through it, take it along as a file, bring one in. */
export function FlowMenu({ draft }: { draft: Draft }) {
  const t = useTranslations('designerExchange')
  const findTexts = useTranslations('designerFind')
  const { canEdit } = useDesigner()
  const { exportJson, exportSvg, exportPng } = useExport(draft)
  const chooser = useRef<HTMLInputElement>(null)
  /** The menu closes for the search, which takes the focus then. */
  const searching = useRef(false)
  const [file, setFile] = useState<ChosenFile | null>(null)
  const isEmpty = draft.menus.length === 0 && Object.keys(draft.notes).length === 0

  async function choose(chosen: File | undefined) {
    if (chosen) setFile({ name: chosen.name, read: await readDraftFile(await chosen.text(), t) })
    // So that the same file can be chosen again.
    if (chooser.current) chooser.current.value = ''
  }
  return (
    <>
      <DropdownMenu
        align="end"
        trigger={<IconButton icon={Ellipsis} label={t('more')} />}
        onCloseAutoFocus={(event) => {
          if (!searching.current) return
          searching.current = false
          event.preventDefault()
          useFindStore.getState().show()
        }}
      >
        <MenuItem
          icon={Search}
          onSelect={() => {
            searching.current = true
          }}
        >
          <span className="flex-1">{findTexts('title')}</span>
          <Shortcut keys="Ctrl+F" />
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={FileDown} onSelect={exportJson}>
          {t('exportJson')}
        </MenuItem>
        <MenuItem icon={Image} disabled={isEmpty} onSelect={exportPng}>
          {t('exportPng')}
        </MenuItem>
        <MenuItem icon={Shapes} disabled={isEmpty} onSelect={exportSvg}>
          {t('exportSvg')}
        </MenuItem>
        {canEdit ? (
          <>
            <MenuSeparator />
            <MenuItem icon={FileUp} onSelect={() => chooser.current?.click()}>
              {t('importJson')}
            </MenuItem>
          </>
        ) : null}
      </DropdownMenu>
      <input
        ref={chooser}
        type="file"
        accept=".json,application/json"
        aria-label={t('file')}
        hidden
        onChange={(event) => void choose(event.target.files?.[0])}
      />
      <ImportDialog
        draft={draft}
        file={file}
        onClose={() => setFile(null)}
        onChooseOther={() => chooser.current?.click()}
      />
    </>
  )
}
