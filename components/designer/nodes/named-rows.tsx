'use client'

import { Plus, X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Input } from '../../ui/input.tsx'
import type { NamedValue } from '../inspector/option-values.ts'

type NamedRowsProps = {
  /** What a row is. */
  noun: 'header' | 'variable'
  name: string
  placeholders: { name: string; value: string }
  rows: readonly NamedValue[]
  error: string | undefined
  readOnly: boolean
  onType: (rows: NamedValue[]) => void
  onChange: (rows?: NamedValue[]) => void
}

/** Names with values, one row each: the headers of a request, variables to set. */
export function NamedRows(props: NamedRowsProps) {
  const { noun, name, placeholders, rows, error, readOnly, onType, onChange } = props
  const t = useTranslations('designerNodes')
  const ofUi = useTranslations('ui')
  const changed = (at: number, part: Partial<NamedValue>) =>
    rows.map((row, index) => (index === at ? { ...row, ...part } : row))
  if (readOnly && rows.length === 0) return null
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1.5 font-medium text-sm">
        {t(`namedRows.${noun}.legend`)} <span className="ml-1 font-normal text-faint text-xs">{ofUi('optional')}</span>
      </legend>
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
        <div key={at} className="flex items-center gap-1.5">
          <Input
            aria-label={t(`namedRows.${noun}.nameOf`, { number: at + 1 })}
            aria-invalid={error ? true : undefined}
            {...(at === 0 ? { name } : {})}
            value={row.name}
            placeholder={placeholders.name}
            readOnly={readOnly}
            spellCheck={false}
            className="w-2/5 font-mono text-xs"
            onChange={(event) => onType(changed(at, { name: event.target.value }))}
            onBlur={() => onChange()}
          />
          <Input
            aria-label={t(`namedRows.${noun}.valueOf`, { number: at + 1 })}
            value={row.value}
            placeholder={placeholders.value}
            readOnly={readOnly}
            spellCheck={false}
            className="min-w-0 flex-1 font-mono text-xs"
            onChange={(event) => onType(changed(at, { value: event.target.value }))}
            onBlur={() => onChange()}
          />
          {readOnly ? null : (
            <IconButton
              icon={X}
              size="sm"
              label={t(`namedRows.${noun}.remove`, { which: row.name || String(at + 1) })}
              onClick={() => onChange(rows.filter((_, index) => index !== at))}
            />
          )}
        </div>
      ))}
      {error ? <p className="text-danger text-xs">{error}</p> : null}
      {readOnly ? null : (
        <Button
          variant="ghost"
          size="sm"
          icon={Plus}
          className="w-fit"
          onClick={() => onType([...rows, { name: '', value: '' }])}
        >
          {t(`namedRows.${noun}.add`)}
        </Button>
      )}
    </fieldset>
  )
}
