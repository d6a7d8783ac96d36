'use client'

import { useTranslations } from 'use-intl'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { Switch } from '../../ui/switch.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { startOf } from '../draft/start-of.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { KindField } from './kind-field.tsx'
import type { MenuFormProps } from './menu-form-props.ts'

/** A menu’s kind, its name and description, and whether calls begin in it. */
export function MenuPlace({ draft, menu, values, errors, readOnly, set, commit }: MenuFormProps) {
  const t = useTranslations('designerInspector')
  const { tryEdit } = useDesigner()
  const isRoot = startOf(draft) === menu.menuId
  return (
    <>
      <KindField menu={menu} readOnly={readOnly} />
      <Field label={t('menu.name')} hint={t('menu.nameHint')} error={errors.menuId}>
        {(control) => (
          <Input
            {...control}
            name="menuId"
            value={values.menuId}
            readOnly={readOnly}
            spellCheck={false}
            className="font-mono"
            onChange={(event) => set({ menuId: event.target.value })}
            onBlur={() => commit()}
          />
        )}
      </Field>
      <Field label={t('menu.description')} optional hint={t('menu.descriptionHint')} error={errors.description}>
        {(control) => (
          <Textarea
            {...control}
            name="description"
            rows={2}
            className="max-h-80"
            value={values.description}
            readOnly={readOnly}
            onChange={(event) => set({ description: event.target.value })}
            onBlur={() => commit()}
          />
        )}
      </Field>
      <Field
        label={t('menu.callsBeginHere')}
        hint={isRoot ? t('menu.moveStart') : undefined}
        className="grid-cols-[1fr_auto] items-center"
      >
        {(control) => (
          <Switch
            {...control}
            checked={isRoot}
            disabled={isRoot || readOnly}
            onCheckedChange={() => void tryEdit({ kind: 'setRoot', menuId: menu.menuId })}
          />
        )}
      </Field>
    </>
  )
}
