'use client'

import { NumberField } from '../../inspector/number-field.tsx'
import type { OptionFormProps } from '../../inspector/option-form-props.ts'
import { PromptField } from '../../inspector/prompt-field.tsx'
import { TargetField } from '../target-field.tsx'
import { useKnownTargets } from '../use-known-targets.ts'

/** The mailbox, what it says first, and how long a message may be. */
export function VoicemailFields(props: OptionFormProps) {
  const { draft, menuId, values, errors, readOnly, set, commit } = props
  const suggestions = useKnownTargets(draft, 'voicemail')
  const menu = draft.menus.find((each) => each.menuId === menuId)
  return (
    <>
      <TargetField
        {...props}
        label="Mailbox"
        placeholder="1001"
        hint="The caller leaves a message in it."
        suggestions={suggestions}
      />
      <PromptField
        label="Greeting"
        name="greeting"
        optional
        rows={3}
        text={values.greeting}
        voice={menu?.ttsVoice ?? ''}
        language={menu?.language ?? ''}
        draft={draft}
        placeholder="Please leave a message after the tone."
        hint="Empty: the mailbox’s own greeting."
        error={errors.greeting}
        readOnly={readOnly}
        onText={(greeting) => set({ greeting })}
        onLeave={() => commit()}
      />
      <NumberField
        label="Longest message"
        name="maxSeconds"
        unit="seconds"
        value={values.maxSeconds}
        hint="Empty: three minutes."
        error={errors.maxSeconds}
        readOnly={readOnly}
        onValue={(maxSeconds) => set({ maxSeconds })}
        onLeave={() => commit()}
      />
    </>
  )
}
