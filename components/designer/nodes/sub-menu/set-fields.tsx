'use client'

import { useTranslations } from 'use-intl'
import { useLanguageOptions } from '../../../ivrs/languages.ts'
import { Combobox } from '../../../ui/combobox.tsx'
import { Field } from '../../../ui/field.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import type { OptionFormProps } from '../../inspector/option-form-props.ts'
import type { NamedValue } from '../../inspector/option-values.ts'
import { NamedRows } from '../named-rows.tsx'

const isLanguage = ({ name }: NamedValue) => name === 'language'

/** What a call keeps in mind from here on: its language, and variables of one's own. */
export function SetFields({ draft, values, errors, readOnly, set, commit }: OptionFormProps) {
  const t = useTranslations('designerNodes')
  const format = useFormat()
  const languages = useLanguageOptions()
  const language = values.set.find(isLanguage)?.value ?? ''
  const others = values.set.filter((row) => !isLanguage(row))
  const withOthers = (rows: NamedValue[]) => ({ set: [...values.set.filter(isLanguage), ...rows] })
  const inUse = languagesInUse(draft)
  const hint = (value: string) => (inUse.has(value) ? t('subMenu.hasPrompts') : '')
  return (
    <>
      <Field
        label={t('subMenu.language')}
        optional
        error={errors.set?.includes('anguage') ? errors.set : undefined}
        hint={language ? t('subMenu.languageHint', { language: format.language(language) }) : undefined}
      >
        {(control) => (
          <Combobox
            {...control}
            name="set"
            value={language}
            onValueChange={(tag) => commit({ set: [...(tag ? [{ name: 'language', value: tag }] : []), ...others] })}
            options={[
              { value: '', label: t('subMenu.languageStays') },
              ...languages.map((option) => ({ ...option, hint: hint(option.value) || option.value })),
            ]}
            placeholder={t('subMenu.languageStays')}
            searchLabel={t('subMenu.searchLanguages')}
            allowOther
            disabled={readOnly}
          />
        )}
      </Field>
      <NamedRows
        noun="variable"
        name="variables"
        placeholders={{ name: 'department', value: 'sales' }}
        rows={others}
        error={errors.set}
        readOnly={readOnly}
        onType={(rows) => set(withOthers(rows))}
        onChange={(rows) => commit(rows && withOthers(rows))}
      />
    </>
  )
}

const languagesInUse = (draft: OptionFormProps['draft']): ReadonlySet<string> =>
  new Set([draft.ivr.language, ...draft.menus.flatMap((menu) => Object.keys(menu.translations ?? {}))])
