'use client'

import { type ActionType, actionTypes } from 'ivr-runtime/domain/flow/action'
import { Trash2 } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button.tsx'
import { cn } from '../../ui/cn.ts'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { Select } from '../../ui/select.tsx'
import { optionProblems } from '../canvas/node-problems.ts'
import type { Draft, DraftMenu } from '../draft/draft.ts'
import { hasKeys } from '../draft/menu-exits.ts'
import { actionViews } from '../nodes/action-views.ts'
import { OptionLabel } from '../nodes/option-label.tsx'
import { useFlowWords } from '../nodes/use-flow-words.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { useDesignerStore } from '../state/designer-store.ts'
import type { FormState } from './form-store.ts'
import { InspectorFrame } from './inspector-frame.tsx'
import { KeyPicker } from './key-picker.tsx'
import type { OptionErrors, OptionValues } from './option-values.ts'
import { ProblemList } from './problem-list.tsx'
import { SaveFailure, SaveState } from './save-state.tsx'

type OptionFormProps = {
  draft: Draft
  menu: DraftMenu
  /** The key that is stored; null for an option that is not. */
  ownKey: string | null
  form: FormState
  values: OptionValues
  errors: OptionErrors
  set: (changes: Partial<OptionValues>) => void
  /** A field was left, or a value chosen. */
  commit: (changes?: Partial<OptionValues>) => void
  /** Enter, or the button. */
  submit: () => void
  discard: () => void
  onDelete: (() => void) | null
}

/** Everything about a key: which one it is, what it does, and what it is for. */
export function OptionForm(props: OptionFormProps) {
  const { draft, menu, ownKey, form, values, errors, set, commit, submit, discard, onDelete } = props
  const t = useTranslations('designerInspector')
  const { canEdit } = useDesigner()
  const select = useDesignerStore((state) => state.select)
  const words = useFlowWords()
  const readOnly = !canEdit
  const view = actionViews[values.actionType]
  const whenTriesRunOut =
    values.digit === 't' ? t('option.noDigit') : values.digit === 'i' ? t('option.wrongNumbers') : null
  return (
    <InspectorFrame
      icon={view.icon}
      ink={view.ink}
      title={t.rich('option.in', {
        key: ownKey !== null || !hasKeys(menu) ? words.key(values.digit) : t('option.new'),
        in: (text) => <span className="font-normal text-muted">{text}</span>,
        menu: () => (
          <button
            type="button"
            className="font-normal text-muted underline decoration-border-strong underline-offset-2 hover:text-text"
            onClick={() => select({ kind: 'menu', menuId: menu.menuId })}
          >
            {menu.menuId}
          </button>
        ),
      })}
      state={<SaveState form={form} />}
      onEnter={() => submit()}
      footer={
        canEdit && (onDelete || ownKey === null) ? (
          <>
            {onDelete ? (
              <Button
                variant="ghost"
                size="sm"
                icon={Trash2}
                className="text-danger hover:text-danger"
                onClick={onDelete}
              >
                {t(hasKeys(menu) ? 'option.delete' : 'option.deleteChoice')}
              </Button>
            ) : (
              <Button variant="ghost" size="sm" onClick={discard}>
                {t('cancel')}
              </Button>
            )}
            {ownKey === null ? (
              <Button variant="secondary" size="sm" onClick={() => submit()}>
                {t(hasKeys(menu) ? 'option.add' : 'option.addChoice')}
              </Button>
            ) : null}
          </>
        ) : null
      }
    >
      <SaveFailure form={form} onRetry={() => submit()} onDiscard={discard} />
      {ownKey === null ? null : <ProblemList problems={optionProblems(draft.problems, menu.menuId, ownKey)} />}
      {hasKeys(menu) ? (
        <KeyPicker
          menu={menu}
          ownKey={ownKey}
          value={values.digit}
          error={errors.digit}
          readOnly={readOnly}
          onType={(digit) => set({ digit })}
          onChoose={(digit) => commit({ digit })}
          onLeave={() => commit()}
        />
      ) : (
        <p className="flex items-center gap-2 text-muted text-xs">
          <OptionLabel digit={values.digit} />
          {words.exitHint(menu, values.digit) || whenTriesRunOut}
        </p>
      )}
      <Field label={t('option.whatItDoes')} error={errors.actionType}>
        {(control) => (
          <Select
            {...control}
            value={values.actionType}
            disabled={readOnly}
            options={actionTypes.map((type) => action(type, words.action(type).verb))}
            onValueChange={(actionType) => {
              const known = ownKey !== null && menu.options.find((option) => option.digit === ownKey)
              const kept =
                known && known.actionType === actionType ? known.actionTarget : actionViews[actionType].firstTarget
              const changes = { actionType, actionTarget: kept }
              if (kept) commit(changes)
              else set(changes)
            }}
          />
        )}
      </Field>
      <view.Fields
        draft={draft}
        menuId={menu.menuId}
        values={values}
        errors={errors}
        readOnly={readOnly}
        set={set}
        commit={commit}
      />
      <Field label={t('menu.description')} optional hint={t('menu.descriptionHint')} error={errors.description}>
        {(control) => (
          <Input
            {...control}
            name="description"
            value={values.description}
            placeholder={t('option.descriptionExample')}
            readOnly={readOnly}
            onChange={(event) => set({ description: event.target.value })}
            onBlur={() => commit()}
          />
        )}
      </Field>
    </InspectorFrame>
  )
}

function action(value: ActionType, label: string) {
  const view = actionViews[value]
  return { value, label, icon: <view.icon aria-hidden className={cn('size-3.5', view.ink)} /> }
}
