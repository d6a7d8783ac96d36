'use client'

import { ListPlus } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button.tsx'
import { withKeySentences } from '../draft/key-sentences.ts'
import { hasKeys } from '../draft/menu-exits.ts'
import type { MenuFormProps } from './menu-form-props.ts'
import { PromptField } from './prompt-field.tsx'
import { VoiceField } from './voice-field.tsx'
import { WholeMenu } from './whole-menu.tsx'

/** What a menu says, heard alone and as a whole, and the voice that says it. */
export function MenuPrompt({ label, placeholder, ...fields }: MenuFormProps & { label: string; placeholder: string }) {
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
