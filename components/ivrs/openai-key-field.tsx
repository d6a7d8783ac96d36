'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
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
  const t = useTranslations('ivrs')
  const [typing, setTyping] = useState(masked === null)
  const hint = value === null ? t('key.cleared') : t('key.kept')
  return (
    <Field label={t('fields.key')} optional hint={hint} error={error}>
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
                {t('key.keepThis', { masked })}
              </Button>
            )}
          </div>
        ) : (
          <div className="flex gap-2">
            <Input
              {...aria}
              readOnly
              value={value === null ? '' : (masked ?? '')}
              placeholder={t('key.none')}
              className="font-mono"
            />
            {value === null ? (
              <Button onClick={() => onChange(undefined)}>{t('key.keep')}</Button>
            ) : (
              <>
                <Button onClick={() => setTyping(true)}>{t('key.replace')}</Button>
                <Button onClick={() => onChange(null)}>{t('key.clear')}</Button>
              </>
            )}
          </div>
        )
      }
    </Field>
  )
}
