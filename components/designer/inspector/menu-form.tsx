'use client'

import { phrase } from 'ivr-runtime/domain/flow/phrases'
import { ListTree, Trash2 } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { Switch } from '../../ui/switch.tsx'
import { menuProblems } from '../canvas/node-problems.ts'
import type { Draft, DraftMenu } from '../draft/draft.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { menuFormId } from './form-id.ts'
import { InspectorFrame } from './inspector-frame.tsx'
import { MenuKeys } from './menu-keys.tsx'
import { checkMenuValues, toMenuChanges, toMenuValues } from './menu-values.ts'
import { NumberField } from './number-field.tsx'
import { ProblemList } from './problem-list.tsx'
import { PromptField } from './prompt-field.tsx'
import { SaveFailure, SaveState } from './save-state.tsx'
import { useAutosaveForm } from './use-autosave-form.ts'
import { VoiceField } from './voice-field.tsx'

type MenuFormProps = { draft: Draft; menu: DraftMenu; onDelete: () => void }

/** Everything about a menu: its name, its words, how long it waits, and its keys. */
export function MenuForm({ draft, menu, onDelete }: MenuFormProps) {
  const { canEdit, edit, tryEdit } = useDesigner()
  const readOnly = !canEdit
  const others = draft.menus.filter((each) => each.id !== menu.id).map((each) => each.menuId)
  const { form, values, errors, set, commit, discard } = useAutosaveForm({
    id: menuFormId(draft.ivr.name, menu),
    stored: toMenuValues(menu),
    check: (values) => checkMenuValues(values, others),
    save: (changes, _values, options) =>
      edit({ kind: 'updateMenu', menuId: menu.menuId, changes: toMenuChanges(changes) }, options),
  })
  const isRoot = draft.ivr.rootMenuId === menu.menuId
  return (
    <InspectorFrame
      icon={ListTree}
      ink="text-node-menu"
      title={menu.menuId}
      state={<SaveState form={form} />}
      onEnter={() => void commit()}
      footer={
        canEdit ? (
          <Button variant="ghost" size="sm" icon={Trash2} className="text-danger hover:text-danger" onClick={onDelete}>
            Delete this menu
          </Button>
        ) : null
      }
    >
      <SaveFailure
        form={form}
        onRetry={() => void commit()}
        onOverwrite={() => void commit({}, { overwrite: true })}
        onDiscard={discard}
      />
      <ProblemList problems={menuProblems(draft.problems, menu)} />
      <PromptField
        label="What callers hear"
        name="promptText"
        rows={5}
        text={values.promptText}
        voice={values.ttsVoice}
        placeholder="Welcome to … Press 1 for sales, press 2 for support."
        error={errors.promptText}
        readOnly={readOnly}
        onText={(promptText) => set({ promptText })}
        onLeave={() => void commit()}
      />
      <VoiceField
        voice={values.ttsVoice}
        ivrVoice={draft.ivr.voice}
        error={errors.ttsVoice}
        readOnly={readOnly}
        onVoice={(ttsVoice) => void commit({ ttsVoice })}
      />
      <div className="grid grid-cols-2 gap-3">
        <NumberField
          label="Wait for a key"
          name="timeoutSeconds"
          unit="seconds"
          value={values.timeoutSeconds}
          error={errors.timeoutSeconds}
          readOnly={readOnly}
          onValue={(timeoutSeconds) => set({ timeoutSeconds })}
          onLeave={() => void commit()}
        />
        <NumberField
          label="Tries"
          name="maxRetries"
          unit="in all"
          value={values.maxRetries}
          error={errors.maxRetries}
          readOnly={readOnly}
          onValue={(maxRetries) => set({ maxRetries })}
          onLeave={() => void commit()}
        />
      </div>
      <MenuKeys menu={menu} problems={draft.problems} />
      <PromptField
        label="After a wrong key"
        name="invalidPrompt"
        optional
        rows={2}
        text={values.invalidPrompt}
        voice={values.ttsVoice}
        placeholder={phrase('invalidChoice', draft.ivr.language)}
        error={errors.invalidPrompt}
        readOnly={readOnly}
        onText={(invalidPrompt) => set({ invalidPrompt })}
        onLeave={() => void commit()}
      />
      <Field label="Name" hint="Keys that lead here follow a new name." error={errors.menuId}>
        {(control) => (
          <Input
            {...control}
            name="menuId"
            value={values.menuId}
            readOnly={readOnly}
            spellCheck={false}
            className="font-mono"
            onChange={(event) => set({ menuId: event.target.value })}
            onBlur={() => void commit()}
          />
        )}
      </Field>
      <Field
        label="Calls begin here"
        hint={isRoot ? 'To move the start, switch it on in another menu.' : undefined}
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
    </InspectorFrame>
  )
}
