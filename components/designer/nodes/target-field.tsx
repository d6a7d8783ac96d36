'use client'

import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import type { OptionFormProps } from '../inspector/option-form-props.ts'
import type { Suggestion } from './use-known-targets.ts'

type TargetFieldProps = OptionFormProps & {
  label: string
  hint: ReactNode
  placeholder: string
  suggestions: readonly Suggestion[]
}

/** The target of an action as one line of text, with what other options use as suggestions. */
export function TargetField({
  label,
  hint,
  placeholder,
  suggestions,
  values,
  errors,
  readOnly,
  set,
  commit,
}: TargetFieldProps) {
  const t = useTranslations('designerNodes')
  return (
    <Field label={label} hint={hint} error={errors.actionTarget}>
      {(control) => (
        <>
          <Input
            {...control}
            name="actionTarget"
            value={values.actionTarget}
            placeholder={placeholder}
            readOnly={readOnly}
            spellCheck={false}
            list={`${control.id}-known`}
            className="font-mono"
            onChange={(event) => set({ actionTarget: event.target.value })}
            onBlur={() => commit()}
          />
          <datalist id={`${control.id}-known`}>
            {suggestions.map(({ target, used }) => (
              <option key={target} value={target} label={t('targets.suggestion', { target, used })} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  )
}
