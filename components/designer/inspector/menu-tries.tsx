'use client'

import { phrase } from 'ivr-runtime/domain/flow/phrases'
import { useTranslations } from 'use-intl'
import type { MenuFormProps } from './menu-form-props.ts'
import { NumberField } from './number-field.tsx'
import { PromptField } from './prompt-field.tsx'

/** How long a menu waits, how often it asks, and what it says in between. */
export function MenuTries({ draft, menu, values, errors, readOnly, set, commit }: MenuFormProps) {
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
