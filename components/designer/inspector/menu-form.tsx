'use client'

import { phrase } from 'ivr-runtime/domain/flow/phrases'
import { ListPlus, Trash2 } from 'lucide-react'
import { toast } from 'sonner'
import { useTranslations } from 'use-intl'
import { useRefusal } from '../../app/use-refusal.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { Switch } from '../../ui/switch.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { menuProblems } from '../canvas/node-problems.ts'
import type { Draft, DraftMenu } from '../draft/draft.ts'
import { withKeySentences } from '../draft/key-sentences.ts'
import { hasKeys } from '../draft/menu-exits.ts'
import { removedOptions } from '../draft/removed-options.ts'
import { kindViews } from '../nodes/kind-views.ts'
import { useFlowWords } from '../nodes/use-flow-words.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { CallFromHere } from '../test-call/call-from-here.tsx'
import { menuFormId } from './form-id.ts'
import { InspectorFrame } from './inspector-frame.tsx'
import { KindField } from './kind-field.tsx'
import { camel } from './kind-values.ts'
import type { MenuFormProps } from './menu-form-props.ts'
import { MenuKeys } from './menu-keys.tsx'
import { checkMenuValues, toMenuChanges, toMenuValues } from './menu-values.ts'
import { NumberField } from './number-field.tsx'
import { ProblemList } from './problem-list.tsx'
import { PromptField } from './prompt-field.tsx'
import { SaveFailure, SaveState } from './save-state.tsx'
import { TranslationsField } from './translations-field.tsx'
import { useAutosaveForm } from './use-autosave-form.ts'
import { VoiceField } from './voice-field.tsx'
import { WholeMenu } from './whole-menu.tsx'

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
      {prompt ? <Words {...fields} {...prompt} /> : null}
      {view.Fields ? <view.Fields {...fields} /> : null}
      {menu.kind === 'menu' || menu.kind === 'collect' ? <Tries {...fields} /> : null}
      <MenuKeys menu={menu} problems={draft.problems} />
      {prompt ? <TranslationsField {...fields} /> : null}
      <Place {...fields} />
    </InspectorFrame>
  )
}

function Words({ label, placeholder, ...fields }: MenuFormProps & { label: string; placeholder: string }) {
  const t = useTranslations('designerInspector')
  const { draft, values, errors, readOnly, set, commit } = fields
  return (
    <>
      <PromptField
        label={label}
        name="promptText"
        rows={5}
        text={values.promptText}
        voice={values.ttsVoice}
        language={values.language}
        draft={draft}
        placeholder={placeholder}
        error={errors.promptText}
        readOnly={readOnly}
        onText={(promptText) => set({ promptText })}
        onLeave={() => commit()}
        actions={<OfferKeys {...fields} />}
      />
      <WholeMenu draft={draft} menu={fields.menu} />
      <VoiceField
        voice={values.ttsVoice}
        usual={t('menu.asTheIvr', { voice: draft.ivr.voice })}
        language={values.language}
        usualLanguage={draft.ivr.language}
        error={errors.ttsVoice}
        readOnly={readOnly}
        onVoice={(ttsVoice) => commit({ ttsVoice })}
      />
    </>
  )
}

/** Writes a sentence for each key into the prompt. */
function OfferKeys({ draft, menu, values, readOnly, commit }: MenuFormProps) {
  const t = useTranslations('designerInspector')
  const language = values.language || draft.ivr.language
  const offered = withKeySentences(values.promptText, menu, language)
  if (readOnly || !hasKeys(menu) || offered === values.promptText) return null
  return (
    <Button size="sm" variant="ghost" icon={ListPlus} onClick={() => commit({ promptText: offered })}>
      {t('menu.offerKeys')}
    </Button>
  )
}

/** How long it waits, how often it asks, and what it says in between. */
function Tries({ draft, menu, values, errors, readOnly, set, commit }: MenuFormProps) {
  const t = useTranslations('designerInspector')
  const digits = menu.kind === 'collect'
  return (
    <>
      <div className="grid grid-cols-2 gap-3">
        <NumberField
          label={t(digits ? 'menu.waitForDigit' : 'menu.waitForKey')}
          name="timeoutSeconds"
          unit={t('menu.seconds')}
          value={values.timeoutSeconds}
          error={errors.timeoutSeconds}
          readOnly={readOnly}
          onValue={(timeoutSeconds) => set({ timeoutSeconds })}
          onLeave={() => commit()}
        />
        <NumberField
          label={t('menu.tries')}
          name="maxRetries"
          unit={t('menu.inAll')}
          value={values.maxRetries}
          error={errors.maxRetries}
          readOnly={readOnly}
          onValue={(maxRetries) => set({ maxRetries })}
          onLeave={() => commit()}
        />
      </div>
      <PromptField
        label={t(digits ? 'menu.afterWrongNumber' : 'menu.afterWrongKey')}
        name="invalidPrompt"
        optional
        rows={2}
        text={values.invalidPrompt}
        voice={values.ttsVoice}
        language={values.language}
        draft={draft}
        placeholder={phrase('invalidChoice', values.language || draft.ivr.language)}
        error={errors.invalidPrompt}
        readOnly={readOnly}
        onText={(invalidPrompt) => set({ invalidPrompt })}
        onLeave={() => commit()}
      />
    </>
  )
}

/** Its kind, its name, and whether calls begin here. */
function Place({ draft, menu, values, errors, readOnly, set, commit }: MenuFormProps) {
  const t = useTranslations('designerInspector')
  const { tryEdit } = useDesigner()
  const isRoot = draft.ivr.rootMenuId === menu.menuId
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
