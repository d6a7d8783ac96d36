'use client'

import type { ActionType } from 'ivr-runtime/domain/flow/action'
import { useTranslations } from 'use-intl'
import { useRefusal } from '../../app/use-refusal.ts'
import { focusAdder } from '../canvas/focus-node.ts'
import type { Draft, DraftMenu } from '../draft/draft.ts'
import { actionViews } from '../nodes/action-views.ts'
import { useFlowWords } from '../nodes/use-flow-words.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { useDesignerStore } from '../state/designer-store.ts'
import { newOptionFormId } from './form-id.ts'
import { OptionForm } from './option-form.tsx'
import { checkValues, toFields, toValues } from './option-values.ts'
import { useAutosaveForm } from './use-autosave-form.ts'

type NewOptionProps = { draft: Draft; menu: DraftMenu; digit: string; actionType: ActionType }

/**
 * A key that is being added, or one whose action is being replaced: stored when the person says so, because callers
 * may hear it at once. What was typed is kept until then.
 */
export function NewOption({ draft, menu, digit, actionType }: NewOptionProps) {
  const t = useTranslations('designerInspector')
  const words = useFlowWords()
  const said = useRefusal()
  const { edit } = useDesigner()
  const select = useDesignerStore((state) => state.select)
  const { menuId } = menu
  const replaced = menu.options.find((option) => option.digit === digit)
  const otherKeys = menu.options.filter((option) => option !== replaced).map((option) => option.digit)
  const { form, values, errors, set, commit, discard } = useAutosaveForm({
    id: newOptionFormId(draft.ivr.name, menu.id, digit, actionType),
    stored: toValues({
      id: 0,
      digit,
      actionType,
      actionTarget: actionViews[actionType].firstTarget,
      actionConfig: null,
      description: replaced?.description ?? null,
    }),
    together: true,
    check: (values) => checkValues(values, otherKeys, { t, words, said }),
    save: async (_changes, values) => {
      const fields = toFields(values)
      await edit(
        replaced
          ? { kind: 'updateOption', menuId, digit: replaced.digit, changes: fields }
          : { kind: 'addOption', menuId, option: fields },
      )
      select({ kind: 'option', menuId, digit: values.digit })
      focusAdder(menuId)
    },
  })
  return (
    <OptionForm
      draft={draft}
      menu={menu}
      ownKey={null}
      form={{ ...form, savedAt: null }}
      values={values}
      errors={errors}
      set={set}
      commit={(changes) => changes && set(changes)}
      submit={() => void commit()}
      discard={() => {
        discard()
        select({ kind: 'menu', menuId })
        focusAdder(menuId)
      }}
      onDelete={null}
    />
  )
}
