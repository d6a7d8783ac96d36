'use client'

import { useMutation } from '@tanstack/react-query'
import { fillTemplate, variablesIn } from 'ivr-runtime/domain/flow/template'
import { Send, Volume2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../../../../app/trpc.ts'
import { useErrorMessage } from '../../../../app/use-error-message.ts'
import { AudioPlayer } from '../../../../ui/audio-player.tsx'
import { Button } from '../../../../ui/button.tsx'
import { usePreview } from '../../../data/use-preview.ts'
import type { OptionFormProps } from '../../../inspector/option-form-props.ts'
import { toFields } from '../../../inspector/option-values.ts'
import { useDesigner } from '../../../state/designer-context.tsx'
import { readAnswer, valueIn } from './read-answer.ts'
import { SampleValues } from './sample-values.tsx'
import { TriedAnswer } from './tried-answer.tsx'

/** Makes the request as it stands in the form, shows the answer, and lets the value in it be chosen and heard. */
export function TryIt({ draft, menuId, values, set, commit, readOnly }: OptionFormProps) {
  const t = useTranslations('designerNodes')
  const errorMessage = useErrorMessage()
  const { ivrName } = useDesigner()
  const trial = useMutation(useTRPC().webService.try.mutationOptions())
  const preview = usePreview(ivrName)
  const [samples, setSamples] = useState<Record<string, string>>({ caller_number: '+15551234567' })
  const { actionTarget, actionConfig } = toFields(values)
  const names = variablesIn(JSON.stringify([actionTarget, actionConfig?.headers, actionConfig?.body]))
  const got = trial.data?.answer
  const answer = got?.kind === 'answered' ? readAnswer(got.text) : null
  const found = answer && got?.kind === 'answered' ? valueIn(answer, got.contentType, values.responsePath) : null
  const spoken =
    found === null
      ? null
      : fillTemplate(values.ttsTemplate || '{value}', (name) => (name === 'value' ? found : samples[name]))
  const menu = draft.menus.find((each) => each.menuId === menuId)
  const heard = preview.data && preview.variables?.text === spoken
  const { method, responsePath: path } = values

  return (
    <section aria-label={t('api.tryIt')} className="grid gap-3 rounded-lg border p-3">
      <SampleValues names={names} values={samples} onChange={setSamples} />
      <div className="flex items-center gap-3">
        <Button
          size="sm"
          icon={Send}
          pending={trial.isPending}
          onClick={() => trial.mutate({ name: ivrName, actionTarget, actionConfig, variables: samples })}
        >
          {t('api.tryIt')}
        </Button>
        <span className="text-muted text-xs">{method === 'GET' ? t('api.real') : t('api.realChange', { method })}</span>
      </div>
      {trial.error ? (
        <p role="alert" className="text-danger text-xs">
          {errorMessage(trial.error)}
        </p>
      ) : null}
      {trial.data ? (
        <TriedAnswer
          tried={trial.data}
          answer={answer}
          path={values.responsePath}
          onPath={
            readOnly
              ? null
              : (responsePath) => {
                  set({ responsePath })
                  commit({ responsePath })
                }
          }
        />
      ) : null}
      {answer?.json !== undefined && !readOnly ? <p className="text-muted text-xs">{t('api.chooseValue')}</p> : null}
      {answer && found === null ? (
        <p role="alert" className="text-danger text-xs">
          {path ? t('api.nothingAt', { path }) : t('api.nothingInIt')}
        </p>
      ) : null}
      {spoken !== null && !values.silent ? (
        <div className="grid gap-2">
          <p className="text-sm">
            {t.rich('api.callersHear', {
              text: spoken,
              muted: (words) => <span className="text-muted text-xs">{words}</span>,
            })}
          </p>
          {heard && preview.data ? (
            <AudioPlayer
              src={preview.data.audioUrl}
              label={t('api.theSaid')}
              durationMs={preview.data.durationMs}
              autoPlay
            />
          ) : (
            <Button
              size="sm"
              variant="ghost"
              icon={Volume2}
              className="justify-self-start"
              pending={preview.isPending}
              onClick={() =>
                preview.mutate({ text: spoken, voice: menu?.ttsVoice ?? null, language: menu?.language ?? null })
              }
            >
              {t('api.hear')}
            </Button>
          )}
          {preview.error ? (
            <p role="alert" className="text-danger text-xs">
              {errorMessage(preview.error)}
            </p>
          ) : null}
        </div>
      ) : null}
    </section>
  )
}
