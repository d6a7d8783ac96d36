'use client'

import { Plus, X } from 'lucide-react'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Input } from '../../../ui/input.tsx'
import type { OptionFormProps } from '../../inspector/option-form-props.ts'
import type { HeaderRow } from '../../inspector/option-values.ts'

type HeaderRowsProps = Pick<OptionFormProps, 'set' | 'commit' | 'readOnly'> & {
  rows: HeaderRow[]
  error: string | undefined
}

/** The headers of a request, one row each. */
export function HeaderRows({ rows, error, readOnly, set, commit }: HeaderRowsProps) {
  const change = (at: number, part: Partial<HeaderRow>) =>
    set({ headers: rows.map((row, index) => (index === at ? { ...row, ...part } : row)) })
  if (readOnly && rows.length === 0) return null
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1.5 font-medium text-sm">
        Headers <span className="ml-1 font-normal text-faint text-xs">optional</span>
      </legend>
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
        <div key={at} className="flex items-center gap-1.5">
          <Input
            aria-label={`Name of header ${at + 1}`}
            aria-invalid={error ? true : undefined}
            value={row.name}
            placeholder="Authorization"
            readOnly={readOnly}
            spellCheck={false}
            className="w-2/5 font-mono text-xs"
            onChange={(event) => change(at, { name: event.target.value })}
            onBlur={() => commit()}
          />
          <Input
            aria-label={`Value of header ${at + 1}`}
            value={row.value}
            placeholder="Bearer …"
            readOnly={readOnly}
            spellCheck={false}
            className="min-w-0 flex-1 font-mono text-xs"
            onChange={(event) => change(at, { value: event.target.value })}
            onBlur={() => commit()}
          />
          {readOnly ? null : (
            <IconButton
              icon={X}
              size="sm"
              label={`Remove header ${row.name || at + 1}`}
              onClick={() => commit({ headers: rows.filter((_, index) => index !== at) })}
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
          onClick={() => set({ headers: [...rows, { name: '', value: '' }] })}
        >
          Add a header
        </Button>
      )}
    </fieldset>
  )
}
