'use client'

import type { ReactNode } from 'react'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'

type NumberFieldProps = {
  label: string
  name: string
  unit: string
  value: string
  hint?: ReactNode
  error: string | undefined
  readOnly: boolean
  onValue: (value: string) => void
  onLeave: () => void
}

/** A whole number with its unit. */
export function NumberField({ label, name, unit, value, hint, error, readOnly, onValue, onLeave }: NumberFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} className="content-start">
      {(control) => (
        <div className="flex items-center gap-2">
          <Input
            {...control}
            name={name}
            inputMode="numeric"
            value={value}
            readOnly={readOnly}
            className="w-16 text-right tabular-nums"
            onChange={(event) => onValue(event.target.value)}
            onBlur={onLeave}
          />
          <span className="text-muted text-xs">{unit}</span>
        </div>
      )}
    </Field>
  )
}
