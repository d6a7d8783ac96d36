'use client'

import { phrase } from 'ivr-runtime/domain/flow/phrases'
import { Trash2 } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button.tsx'
import { cn } from '../../ui/cn.ts'
import { Dialog, DialogBody, DialogFooter } from '../../ui/dialog.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { useFlowWords } from '../nodes/use-flow-words.ts'
import type { MenuFormProps } from './menu-form-props.ts'
import type { TranslationValues } from './menu-values.ts'
import { PromptField } from './prompt-field.tsx'
import { VoiceField } from './voice-field.tsx'

type TranslationDialogProps = MenuFormProps & {
  /** Null: closed. */
  language: string | null
  title: string
  onClose: () => void
}

/** A menu's words in its own language and in another one, side by side. */
export function TranslationDialog({ language, title, onClose, ...form }: TranslationDialogProps) {
  const t = useTranslations('designerInspector')
  const format = useFormat()
  const { draft, menu, values, errors, readOnly, set, commit } = form
  const { translations } = values
  const words = translations.find((each) => each.language === language)
  const own = values.language || draft.ivr.language
  const label = useFlowWords().t('prompt.label')
  const changed = (part: Partial<TranslationValues>) => ({
    translations: translations.map((each) => (each.language === language ? { ...each, ...part } : each)),
  })
  const asksForKeys = menu.kind === 'menu' || menu.kind === 'collect'
  return (
    <Dialog
      open={language !== null && words !== undefined}
      onOpenChange={(open) => !open && onClose()}
      title={title}
      size="xl"
    >
      {words && language !== null ? (
        <>
          <DialogBody>
            <div className="grid gap-x-6 gap-y-4 pb-2 md:grid-cols-2">
              <div className="grid content-start gap-4">
                <h3 className="text-muted text-xs">{format.language(own)}</h3>
                <OriginalWords label={label} text={values.promptText} none={t('languages.saysNothing')} />
                {asksForKeys ? (
                  <OriginalWords
                    label={t('menu.afterWrongKey')}
                    text={values.invalidPrompt || phrase('invalidChoice', own)}
                  />
                ) : null}
              </div>
              <div className="grid content-start gap-4">
                <h3 className="text-muted text-xs">{format.language(language)}</h3>
                <PromptField
                  label={label}
                  name="translated"
                  focused
                  rows={6}
                  text={words.promptText}
                  voice={words.voice || values.ttsVoice}
                  language={language}
                  draft={draft}
                  placeholder=""
                  error={errors.translations}
                  readOnly={readOnly}
                  onText={(promptText) => set(changed({ promptText }))}
                  onLeave={() => commit()}
                />
                {asksForKeys ? (
                  <PromptField
                    label={t('menu.afterWrongKey')}
                    name="translatedInvalid"
                    optional
                    rows={2}
                    text={words.invalidPrompt}
                    voice={words.voice || values.ttsVoice}
                    language={language}
                    draft={draft}
                    placeholder={phrase('invalidChoice', language)}
                    error={undefined}
                    readOnly={readOnly}
                    onText={(invalidPrompt) => set(changed({ invalidPrompt }))}
                    onLeave={() => commit()}
                  />
                ) : null}
                <VoiceField
                  voice={words.voice}
                  usual={t('languages.asTheMenu', { voice: values.ttsVoice || draft.ivr.voice })}
                  language={language}
                  usualLanguage={draft.ivr.language}
                  error={undefined}
                  readOnly={readOnly}
                  onVoice={(voice) => commit(changed({ voice }))}
                />
              </div>
            </div>
          </DialogBody>
          <DialogFooter>
            {readOnly ? null : (
              <Button
                variant="ghost"
                icon={Trash2}
                className="mr-auto text-danger hover:text-danger"
                onClick={() => {
                  commit({ translations: translations.filter((each) => each.language !== language) })
                  onClose()
                }}
              >
                {t('languages.remove', { language: format.language(language) })}
              </Button>
            )}
            <Button variant="primary" onClick={onClose}>
              {t('languages.done')}
            </Button>
          </DialogFooter>
        </>
      ) : null}
    </Dialog>
  )
}

function OriginalWords({ label, text, none = '' }: { label: string; text: string; none?: string }) {
  return (
    <div className="grid gap-1.5">
      <span className="font-medium text-sm">{label}</span>
      <p className={cn('whitespace-pre-wrap rounded-md bg-sunken px-3 py-2 text-sm', !text && 'text-faint italic')}>
        {text || none}
      </p>
    </div>
  )
}
