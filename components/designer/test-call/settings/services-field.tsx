'use client'

import type { ApiMock, MockAnswer } from 'ivr-runtime/domain/call/test-settings'
import { answerWith } from 'ivr-runtime/domain/flow/answer-with'
import { useTranslations } from 'use-intl'
import { Field } from '../../../ui/field.tsx'
import { Input } from '../../../ui/input.tsx'
import { PhoneKey } from '../../../ui/phone-key.tsx'
import { Select } from '../../../ui/select.tsx'
import { Textarea } from '../../../ui/textarea.tsx'
import type { Service } from './flow-facts.ts'

type ServicesFieldProps = {
  services: readonly Service[]
  mocks: readonly ApiMock[]
  /** Tests never ask; calls may. */
  canAsk: boolean
  disabled: boolean
  onChange: (mocks: ApiMock[]) => void
}

/** What each web service of the flow is taken to answer, so that it is not asked. */
export function ServicesField({ services, mocks, canAsk, disabled, onChange }: ServicesFieldProps) {
  const t = useTranslations('designerTestCall')
  if (services.length === 0) return null
  const isOf = (service: Service) => (mock: ApiMock) => mock.menu === service.menu && mock.key === service.key
  return (
    <fieldset className="grid gap-2" disabled={disabled}>
      <legend className="mb-1.5 font-medium text-sm">{t('services.title')}</legend>
      {services.map((service) => {
        const { menu, key } = service
        const others = mocks.filter((mock) => !isOf(service)(mock))
        return (
          <ServiceRow
            key={`${menu}:${key}`}
            service={service}
            answer={mocks.find(isOf(service))?.answer ?? null}
            canAsk={canAsk}
            disabled={disabled}
            onChange={(answer) => onChange(answer ? [...others, { menu, key, answer }] : others)}
          />
        )
      })}
    </fieldset>
  )
}

type Choice = 'ask' | 'answer' | 'timeout' | 'unreachable'

function ServiceRow(props: {
  service: Service
  answer: MockAnswer | null
  canAsk: boolean
  disabled: boolean
  onChange: (answer: MockAnswer | null) => void
}) {
  const t = useTranslations('designerTestCall')
  const { service, answer, canAsk, disabled, onChange } = props
  const { menu, key, host } = service
  const choice: Choice = answer === null ? 'ask' : answer.kind === 'answer' ? 'answer' : answer.reason
  function choose(next: Choice) {
    if (next === 'ask') onChange(null)
    else if (next === 'answer') onChange({ kind: 'answer', status: 200, body: sampleOf(service) })
    else onChange({ kind: 'failure', reason: next })
  }
  const options = [
    { value: 'ask' as const, label: t(canAsk ? 'services.ask' : 'services.noAnswer') },
    { value: 'answer' as const, label: t('services.answer') },
    { value: 'timeout' as const, label: t('services.timeout') },
    { value: 'unreachable' as const, label: t('services.unreachable') },
  ]
  return (
    <div className="grid gap-2 rounded-md border bg-sunken p-2">
      <div className="flex items-center gap-2">
        <PhoneKey keys={key} size="sm" />
        <span className="grid min-w-0 flex-1 text-xs">
          <span className="break-all">{host}</span>
          <span className="break-all text-muted">{menu}</span>
        </span>
      </div>
      <Select
        aria-label={t('services.at', { key, menu })}
        value={choice}
        options={options}
        disabled={disabled}
        onValueChange={choose}
      />
      {answer?.kind === 'answer' ? (
        <div className="grid grid-cols-[4.5rem_minmax(0,1fr)] gap-2">
          <Field label={t('services.status')}>
            {(control) => (
              <Input
                {...control}
                inputMode="numeric"
                value={String(answer.status)}
                className="tabular-nums"
                onChange={(event) => {
                  const status = Number(event.target.value.replace(/\D/g, '').slice(0, 3))
                  onChange({ ...answer, status })
                }}
              />
            )}
          </Field>
          <Field label={t('services.body')}>
            {(control) => (
              <Textarea
                {...control}
                rows={3}
                value={typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body, null, 1)}
                className="font-mono text-xs"
                onChange={(event) => onChange({ ...answer, body: event.target.value })}
              />
            )}
          </Field>
        </div>
      ) : null}
    </div>
  )
}

/** The shape of an answer in which the flow finds something to say. */
function sampleOf({ path }: Service): string {
  const sample = path === null ? null : answerWith(path, 'Sunny')
  return sample === null ? 'Sunny' : JSON.stringify(sample)
}
