'use client'

import { ChevronRight, Languages } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useLanguageOptions } from '../../ivrs/languages.ts'
import { Badge } from '../../ui/badge.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { Field } from '../../ui/field.tsx'
import { useFormat } from '../../ui/use-format.ts'
import type { MenuFormProps } from './menu-form-props.ts'
import { TranslationDialog } from './translation-dialog.tsx'

/** The prompts in further languages: which there are, and one more. */
export function TranslationsField(props: MenuFormProps) {
  const t = useTranslations('designerInspector')
  const format = useFormat()
  const languageOptions = useLanguageOptions()
  const { draft, menu, values, errors, readOnly, commit } = props
  const [opened, setOpened] = useState<string | null>(null)
  const { translations } = values
  const own = values.language || draft.ivr.language
  const taken = [own, ...translations.map((each) => each.language)]
  function add(language: string) {
    const tag = language.trim()
    if (!taken.includes(tag)) {
      commit({ translations: [...translations, { language: tag, promptText: '', invalidPrompt: '', voice: '' }] })
    }
    // Once the list has given the focus back, so that the words have it.
    setTimeout(() => setOpened(tag), 50)
  }
  if (readOnly && translations.length === 0) return null
  return (
    <section aria-label={t('languages.title')} className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
      <h3 className="font-medium text-sm">{t('languages.title')}</h3>
      <ul className="divide-y rounded-md border">
        <li className="flex h-9 items-center gap-2 px-2 text-xs">
          <Languages aria-hidden className="size-3.5 shrink-0 text-muted" />
          <span className="min-w-0 flex-1 truncate">{format.language(own)}</span>
          <span className="text-faint">{t(values.language ? 'languages.always' : 'languages.ofIvr')}</span>
        </li>
        {translations.map((each) => (
          <li key={each.language}>
            <button
              type="button"
              name={`translations.${each.language}`}
              onClick={() => setOpened(each.language)}
              className="flex h-9 w-full items-center gap-2 px-2 text-left text-xs transition-colors duration-150 hover:bg-hover focus-visible:-outline-offset-2"
            >
              <span className="w-20 shrink-0 truncate font-medium">{format.language(each.language)}</span>
              <span className="min-w-0 flex-1 truncate text-muted">{each.promptText}</span>
              {each.promptText.trim() ? null : <Badge tone="warning">{t('languages.noWords')}</Badge>}
              <ChevronRight aria-hidden className="size-3.5 shrink-0 text-faint" />
            </button>
          </li>
        ))}
      </ul>
      {errors.translations ? <p className="text-danger text-xs">{errors.translations}</p> : null}
      {readOnly ? null : (
        <Combobox
          aria-label={t('languages.add')}
          name="translations"
          value=""
          placeholder={t('languages.add')}
          onValueChange={add}
          options={languageOptions.filter(({ value }) => !taken.includes(value))}
          searchLabel={t('languages.search')}
          allowOther
        />
      )}
      <Field label={t('languages.alwaysIn')} optional error={errors.language} hint={t('languages.alwaysInHint')}>
        {(control) => (
          <Combobox
            {...control}
            name="language"
            value={values.language}
            onValueChange={(language) => commit({ language })}
            options={[{ value: '', label: t('languages.ofCall') }, ...languageOptions]}
            placeholder={t('languages.ofCall')}
            searchLabel={t('languages.search')}
            allowOther
            disabled={readOnly}
          />
        )}
      </Field>
      <TranslationDialog
        {...props}
        language={opened}
        title={opened ? t('languages.menuIn', { menu: menu.menuId, language: format.language(opened) }) : menu.menuId}
        onClose={() => {
          setOpened(null)
          commit()
        }}
      />
    </section>
  )
}
