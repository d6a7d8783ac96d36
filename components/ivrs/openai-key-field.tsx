'use client'

import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Input } from '../ui/input.tsx'

/** `undefined` leaves the key as it is, `null` clears it, a text replaces it. */
export type KeyChange = string | null | undefined

export type OpenaiKeyFieldProps = {
  /** `sk-…4f2a`, or null when there is none. */
  masked: string | null
  value: KeyChange
  onChange: (value: KeyChange) => void
  error: string | undefined
}

/** The OpenAI key of an IVR: never shown, but replaced or cleared. */
export function OpenaiKeyField({ masked, value, onChange, error }: OpenaiKeyFieldProps) {
  const [typing, setTyping] = useState(masked === null)
  const hint =
    value === null
      ? 'Will be cleared when you save; the offline engine speaks then.'
      : 'Kept encrypted. A new key is used after a restart.'
  return (
    <Field label="OpenAI key" optional hint={hint} error={error}>
      {(aria) =>
        typing ? (
          <div className="flex gap-2">
            <Input
              {...aria}
              type="password"
              autoComplete="new-password"
              placeholder="sk-…"
              className="font-mono"
              value={value ?? ''}
              onChange={(event) => onChange(event.target.value || undefined)}
            />
            {masked === null ? null : (
              <Button
                onClick={() => {
                  setTyping(false)
                  onChange(undefined)
                }}
              >
                Keep {masked}
              </Button>
            )}
          </div>
        ) : (
          <div className="flex gap-2">
            <Input
              {...aria}
              readOnly
              value={value === null ? '' : (masked ?? '')}
              placeholder="none"
              className="font-mono"
            />
            {value === null ? (
              <Button onClick={() => onChange(undefined)}>Keep</Button>
            ) : (
              <>
                <Button onClick={() => setTyping(true)}>Replace</Button>
                <Button onClick={() => onChange(null)}>Clear</Button>
              </>
            )}
          </div>
        )
      }
    </Field>
  )
}
