'use client'

import { Braces } from 'lucide-react'
import type { RefObject } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button.tsx'
import { DropdownMenu, MenuItem, MenuLabel } from '../../ui/dropdown-menu.tsx'
import type { Draft } from '../draft/draft.ts'
import { knownVariables, sourceInWords } from '../draft/known-variables.ts'

type VariableMenuProps = {
  draft: Draft
  /** The text field into which a name goes. */
  field: RefObject<HTMLTextAreaElement | HTMLInputElement | null>
  text: string
  onText: (text: string) => void
}

/** Puts `{name}` into a text where the cursor stands. */
export function VariableMenu({ draft, field, text, onText }: VariableMenuProps) {
  const t = useTranslations('designerInspector')
  function insert(name: string) {
    const { selectionStart, selectionEnd } = field.current ?? {}
    const start = selectionStart ?? text.length
    const end = selectionEnd ?? start
    const put = `{${name}}`
    onText(text.slice(0, start) + put + text.slice(end))
    // Once the menu gave the focus back and the field has its new text.
    setTimeout(() => {
      field.current?.focus()
      field.current?.setSelectionRange(start + put.length, start + put.length)
    }, 50)
  }
  return (
    <DropdownMenu
      trigger={
        <Button size="sm" variant="ghost" icon={Braces}>
          {t('prompt.variable')}
        </Button>
      }
    >
      <MenuLabel>{t('prompt.inItsPlace')}</MenuLabel>
      {knownVariables(draft).map(({ name, source }) => (
        <MenuItem key={name} onSelect={() => insert(name)}>
          <span className="min-w-0 flex-1 truncate font-mono text-xs">{`{${name}}`}</span>
          <span className="ml-4 text-muted text-xs">{sourceInWords(source, t)}</span>
        </MenuItem>
      ))}
    </DropdownMenu>
  )
}
