'use client'

import { Trash2 } from 'lucide-react'
import { toast } from 'sonner'
import { useTranslations } from 'use-intl'
import { useRefusal } from '../../app/use-refusal.ts'
import { Button } from '../../ui/button.tsx'
import { menuProblems } from '../canvas/node-problems.ts'
import type { Draft, DraftMenu } from '../draft/draft.ts'
import { removedOptions } from '../draft/removed-options.ts'
import { kindViews } from '../nodes/kind-views.ts'
import { useFlowWords } from '../nodes/use-flow-words.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { CallFromHere } from '../test-call/call-from-here.tsx'
import { menuFormId } from './form-id.ts'
import { InspectorFrame } from './inspector-frame.tsx'
import { camel } from './kind-values.ts'
import type { MenuFormProps } from './menu-form-props.ts'
import { MenuKeys } from './menu-keys.tsx'
import { MenuPlace } from './menu-place.tsx'
import { MenuPrompt } from './menu-prompt.tsx'
import { MenuTries } from './menu-tries.tsx'
import { checkMenuValues, toMenuChanges, toMenuValues } from './menu-values.ts'
import { ProblemList } from './problem-list.tsx'
import { SaveFailure, SaveState } from './save-state.tsx'
import { TranslationsField } from './translations-field.tsx'
import { useAutosaveForm } from './use-autosave-form.ts'

/** Everything about a menu: its words in all languages, the settings of its kind, its keys and exits, and its name. */
export function MenuForm({ draft, menu, onDelete }: { draft: Draft; menu: DraftMenu; onDelete: () => void }) {
  const t = useTranslations('designerInspector')
  const words = useFlowWords()
  const said = useRefusal()
  const { canEdit, edit, tryEdit } = useDesigner()
  const readOnly = !canEdit
  const view = kindViews[menu.kind]
  const prompt = words.prompt(menu.kind)
  const others = draft.menus.filter((each) => each.id !== menu.id).map((each) => each.menuId)
  const { form, values, errors, set, commit, discard } = useAutosaveForm({
    id: menuFormId(draft.ivr.name, menu),
    stored: toMenuValues(menu),
    check: (values) => checkMenuValues(menu.kind, values, others, { t, said }),
    fieldOf: camel,
    save: async (changes) => {
      const fields = toMenuChanges(menu, changes)
      const going = removedOptions(menu, fields)
      await edit({ kind: 'updateMenu', menuId: menu.menuId, changes: fields, force: going.length > 0 })
      if (going.length > 0) offerUndo(going)
    },
  })
  function offerUndo(going: DraftMenu['options']) {
    const { menuId, config } = menu
    const undo = () => {
      void tryEdit({ kind: 'updateMenu', menuId, changes: { config } })
      for (const { id: _, ...option } of going) void tryEdit({ kind: 'addOption', menuId, option })
    }
    const names = going.map(({ digit }) => words.key(digit)).join(', ')
    toast(t('deleted', { what: names, menu: menuId }), { action: { label: t('undo'), onClick: undo } })
  }
  const fields: MenuFormProps = {
    draft,
    menu,
    values,
    errors,
    readOnly,
    set,
    commit: (changes) => void commit(changes),
  }
  return (
    <InspectorFrame
      icon={view.icon}
      ink={view.ink}
      title={menu.menuId}
      state={<SaveState form={form} />}
      onEnter={() => void commit()}
      footer={
        canEdit ? (
          <>
            <Button
              variant="ghost"
              size="sm"
              icon={Trash2}
              className="text-danger hover:text-danger"
              onClick={onDelete}
            >
              {t('menu.delete')}
            </Button>
            <CallFromHere menuId={menu.menuId} />
          </>
        ) : null
      }
    >
      <SaveFailure form={form} onRetry={() => void commit()} onDiscard={discard} />
      <ProblemList problems={menuProblems(draft.problems, menu)} />
      {prompt ? <MenuPrompt {...fields} {...prompt} /> : null}
      {view.Fields ? <view.Fields {...fields} /> : null}
      {menu.kind === 'menu' || menu.kind === 'collect' ? <MenuTries {...fields} /> : null}
      <MenuKeys menu={menu} problems={draft.problems} />
      {prompt ? <TranslationsField {...fields} /> : null}
      <MenuPlace {...fields} />
    </InspectorFrame>
  )
}
