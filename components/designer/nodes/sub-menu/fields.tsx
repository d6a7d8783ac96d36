'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '../../../ui/button.tsx'
import { Combobox } from '../../../ui/combobox.tsx'
import { Field } from '../../../ui/field.tsx'
import { newMenuFields } from '../../draft/new-menu-fields.ts'
import { newMenuId } from '../../draft/new-menu-id.ts'
import type { OptionFormProps } from '../../inspector/option-form-props.ts'
import { useDesigner } from '../../state/designer-context.tsx'
import { SetFields } from './set-fields.tsx'

/** Which menu the caller goes to, one that is there or a new one, and what is kept in mind on the way. */
export function SubMenuFields(props: OptionFormProps) {
  const t = useTranslations('designerNodes')
  const { draft, values, errors, readOnly, commit } = props
  const { tryEdit } = useDesigner()
  const options = draft.menus.map((menu) => ({
    value: menu.menuId,
    label: menu.menuId,
    hint: firstWords(menu.promptText),
  }))
  async function addMenu() {
    const menuId = newMenuId(draft.menus.map((menu) => menu.menuId))
    if (await tryEdit({ kind: 'addMenu', menu: newMenuFields(menuId) })) commit({ actionTarget: menuId })
  }
  return (
    <>
      <Field label={t('subMenu.menu')} error={errors.actionTarget}>
        {(control) => (
          <div className="flex gap-2">
            <Combobox
              {...control}
              name="actionTarget"
              value={values.actionTarget}
              onValueChange={(actionTarget) => commit({ actionTarget })}
              options={options}
              searchLabel={t('subMenu.search')}
              placeholder={t('subMenu.choose')}
              disabled={readOnly}
              className="min-w-0 flex-1"
            />
            {readOnly ? null : (
              <Button icon={Plus} onClick={addMenu}>
                {t('subMenu.add')}
              </Button>
            )}
          </div>
        )}
      </Field>
      <SetFields {...props} />
    </>
  )
}

const firstWords = (text: string) => (text.length > 32 ? `${text.slice(0, 31)}…` : text)
