'use client'

import type { ActionType } from 'ivr-runtime/domain/flow/action'
import { useState } from 'react'
import { errorMessage, fieldRefusals } from '../../app/refusal.ts'
import { isStale } from '../data/is-stale.ts'
import type { Draft, DraftMenu } from '../draft/draft.ts'
import type { Edit } from '../draft/edit.ts'
import { actionViews } from '../nodes/action-views.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { useDesignerStore } from '../state/designer-store.ts'
import { emptyForm, type FormState } from './form-store.ts'
import { OptionForm } from './option-form.tsx'
import { checkValues, type OptionErrors, type OptionValues, sentence, toFields, toValues } from './option-values.ts'

type NewOptionProps = { draft: Draft; menu: DraftMenu; digit: string; actionType: ActionType }

/** A key that is being added, or one whose action is being replaced: stored when it is complete. */
export function NewOption({ draft, menu, digit, actionType }: NewOptionProps) {
  const { edit } = useDesigner()
  const select = useDesignerStore((state) => state.select)
  const replaced = menu.options.find((option) => option.digit === digit)
  const [values, setValues] = useState<OptionValues>(() => ({
    ...toValues({
      id: 0,
      digit,
      actionType,
      actionTarget: '',
      actionConfig: null,
      description: replaced?.description ?? null,
    }),
    actionTarget: actionViews[actionType].firstTarget,
  }))
  const [errors, setErrors] = useState<OptionErrors>({})
  const [form, setForm] = useState<FormState>(emptyForm)
  const otherKeys = menu.options.filter((option) => option !== replaced).map((option) => option.digit)

  function set(changes: Partial<OptionValues>) {
    setValues((now) => ({ ...now, ...changes }))
    setErrors((now) => Object.fromEntries(Object.entries(now).filter(([field]) => !(field in changes))))
  }

  async function submit(options: { overwrite?: boolean } = {}) {
    const wrong = checkValues(values, otherKeys)
    setErrors(wrong)
    if (Object.keys(wrong).length > 0) return
    setForm({ ...emptyForm, changes: { ...values }, underWay: { ...values } })
    try {
      await edit(editOf(), options)
      select({ kind: 'option', menuId: menu.menuId, digit: values.digit })
    } catch (error) {
      const refused = fieldRefusals(error).flatMap(({ path, message }) => {
        const field = Object.keys(values).find((name) => path.split('.').includes(name))
        return field ? [[field, sentence(message)]] : []
      })
      setErrors(Object.fromEntries(refused))
      setForm({
        ...emptyForm,
        changes: { ...values },
        failure: { message: errorMessage(error), stale: isStale(error) },
      })
    }
  }

  function editOf(): Edit {
    const { menuId } = menu
    if (replaced) return { kind: 'updateOption', menuId, digit: replaced.digit, changes: toFields(values) }
    return { kind: 'addOption', menuId, option: toFields(values) }
  }

  return (
    <OptionForm
      draft={draft}
      menu={menu}
      ownKey={null}
      form={form}
      values={values}
      errors={errors}
      set={set}
      commit={(changes) => changes && set(changes)}
      submit={(options) => void submit(options)}
      discard={() => select({ kind: 'menu', menuId: menu.menuId })}
      onDelete={null}
    />
  )
}
