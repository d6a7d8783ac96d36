'use client'

import { type MenuKind, menuKinds } from 'ivr-runtime/domain/flow/menu-kind'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { cn } from '../../ui/cn.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Select } from '../../ui/select.tsx'
import type { DraftMenu } from '../draft/draft.ts'
import { menuTakes } from '../draft/menu-exits.ts'
import { newConfig } from '../draft/new-menu-fields.ts'
import { kindViews } from '../nodes/kind-views.ts'
import { OptionLabel } from '../nodes/option-label.tsx'
import { useFlowWords } from '../nodes/use-flow-words.ts'
import { useDesigner } from '../state/designer-context.tsx'

/** What kind of menu it is. Another one asks first when keys would go that it does not take. */
export function KindField({ menu, readOnly }: { menu: DraftMenu; readOnly: boolean }) {
  const t = useTranslations('designerInspector')
  const words = useFlowWords()
  const { tryEdit } = useDesigner()
  const kinds = menuKinds.map((kind) => {
    const { icon: Icon, ink } = kindViews[kind]
    return { value: kind, ...words.kind(kind), icon: <Icon aria-hidden className={cn('size-3.5', ink)} /> }
  })
  const [asked, setAsked] = useState<MenuKind | null>(null)
  const unfit = (kind: MenuKind) =>
    menu.options.filter(({ digit }) => !menuTakes({ kind, config: newConfig(kind) }, digit))
  function change(kind: MenuKind) {
    setAsked(null)
    void tryEdit({ kind: 'updateMenu', menuId: menu.menuId, changes: { kind, config: newConfig(kind) }, force: true })
  }
  const going = asked ? unfit(asked) : []
  return (
    <>
      <Field label={t('kind.label')}>
        {(control) => (
          <Select
            {...control}
            value={menu.kind}
            onValueChange={(kind) => (unfit(kind).length > 0 ? setAsked(kind) : change(kind))}
            options={kinds}
            disabled={readOnly}
          />
        )}
      </Field>
      <ConfirmDialog
        open={asked !== null}
        onOpenChange={(open) => !open && setAsked(null)}
        title={asked ? t('kind.change', { menu: menu.menuId, kind: asked }) : ''}
        confirmLabel={t('kind.confirm')}
        onConfirm={() => asked && change(asked)}
      >
        <p>{t('kind.what')}</p>
        <ul className="flex flex-wrap gap-1.5 text-text">
          {going.map(({ digit }) => (
            <li key={digit}>
              <OptionLabel digit={digit} size="sm" />
            </li>
          ))}
        </ul>
      </ConfirmDialog>
    </>
  )
}
