'use client'

import { useTranslations } from 'use-intl'
import { NumberField } from '../../inspector/number-field.tsx'
import type { OptionFormProps } from '../../inspector/option-form-props.ts'
import { PromptField } from '../../inspector/prompt-field.tsx'
import { TargetField } from '../target-field.tsx'
import { useKnownTargets } from '../use-known-targets.ts'

/** The mailbox, what it says first, and how long a message may be. */
export function VoicemailFields(props: OptionFormProps) {
  const t = useTranslations('designerNodes')
  const { draft, menuId, values, errors, readOnly, set, commit } = props
  const suggestions = useKnownTargets(draft, 'voicemail')
  const menu = draft.menus.find((each) => each.menuId === menuId)
  return (
    <>
      <TargetField
        {...props}
        label={t('voicemail.mailbox')}
        placeholder="1001"
        hint={t('voicemail.mailboxHint')}
        suggestions={suggestions}
      />
      <PromptField
        label={t('voicemail.greeting')}
        name="greeting"
        optional
        rows={3}
        text={values.greeting}
        voice={menu?.ttsVoice ?? ''}
        language={menu?.language ?? ''}
        draft={draft}
        placeholder={t('voicemail.greetingExample')}
        hint={t('voicemail.greetingHint')}
        error={errors.greeting}
        readOnly={readOnly}
        onText={(greeting) => set({ greeting })}
        onLeave={() => commit()}
      />
      <NumberField
        label={t('voicemail.longest')}
        name="maxSeconds"
        unit={t('seconds')}
        value={values.maxSeconds}
        hint={t('voicemail.longestHint')}
        error={errors.maxSeconds}
        readOnly={readOnly}
        onValue={(maxSeconds) => set({ maxSeconds })}
        onLeave={() => commit()}
      />
    </>
  )
}
