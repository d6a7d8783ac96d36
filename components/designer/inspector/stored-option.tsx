'use client'

import { useTranslations } from 'use-intl'
import { useRefusal } from '../../app/use-refusal.ts'
import type { Draft, DraftMenu, DraftOption } from '../draft/draft.ts'
import { useFlowWords } from '../nodes/use-flow-words.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { optionFormId } from './form-id.ts'
import { OptionForm } from './option-form.tsx'
import { checkValues, toFields, toValues } from './option-values.ts'
import { useAutosaveForm } from './use-autosave-form.ts'

type StoredOptionProps = { draft: Draft; menu: DraftMenu; option: DraftOption; onDelete: () => void }

/** The form of an option that is there; it stores itself once all of it makes sense. */
export function StoredOption({ draft, menu, option, onDelete }: StoredOptionProps) {
  const t = useTranslations('designerInspector')
  const words = useFlowWords()
  const said = useRefusal()
  const { edit } = useDesigner()
  const otherKeys = menu.options.filter((each) => each.digit !== option.digit).map((each) => each.digit)
  const form = useAutosaveForm({
    id: optionFormId(draft.ivr.name, menu, option),
    stored: toValues(option),
    together: true,
    check: (values) => checkValues(values, otherKeys, { t, words, said }),
    save: (_changes, values) =>
      edit({ kind: 'updateOption', menuId: menu.menuId, digit: option.digit, changes: toFields(values) }),
  })
  return (
    <OptionForm
      {...form}
      commit={(changes) => void form.commit(changes)}
      submit={() => void form.commit()}
      draft={draft}
      menu={menu}
      ownKey={option.digit}
      onDelete={onDelete}
    />
  )
}
