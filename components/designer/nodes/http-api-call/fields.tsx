'use client'

import { httpMethodSchema } from 'ivr-runtime/domain/flow/http-api-call'
import { useTranslations } from 'use-intl'
import { Field } from '../../../ui/field.tsx'
import { Input } from '../../../ui/input.tsx'
import { Select } from '../../../ui/select.tsx'
import { Switch } from '../../../ui/switch.tsx'
import { Textarea } from '../../../ui/textarea.tsx'
import { NextField } from '../../inspector/next-field.tsx'
import type { OptionFormProps } from '../../inspector/option-form-props.ts'
import { NamedRows } from '../named-rows.tsx'
import { TryIt } from './try-it/try-it.tsx'

const methods = httpMethodSchema.options.map((method) => ({ value: method, label: method }))

/** What is asked, what is read from the answer, and how it is said. */
export function HttpApiCallFields(props: OptionFormProps) {
  const t = useTranslations('designerNodes')
  const { values, errors, readOnly, set, commit } = props
  return (
    <>
      <Field label={t('api.method')} className="w-28">
        {(control) => (
          <Select
            {...control}
            value={values.method}
            onValueChange={(method) => commit({ method })}
            options={methods}
            disabled={readOnly}
            className="font-mono"
          />
        )}
      </Field>
      <Field
        label={t('api.address')}
        error={errors.actionTarget}
        hint={t.rich('api.addressHint', { code: () => <code className="font-mono">{'{variable}'}</code> })}
      >
        {(control) => (
          <Input
            {...control}
            name="actionTarget"
            value={values.actionTarget}
            placeholder="https://api.example.com/orders"
            readOnly={readOnly}
            spellCheck={false}
            className="font-mono text-xs"
            onChange={(event) => set({ actionTarget: event.target.value })}
            onBlur={() => commit()}
          />
        )}
      </Field>
      <NamedRows
        noun="header"
        name="headers"
        placeholders={{ name: 'Authorization', value: 'Bearer …' }}
        rows={values.headers}
        error={errors.headers}
        readOnly={readOnly}
        onType={(headers) => set({ headers })}
        onChange={(headers) => commit(headers && { headers })}
      />
      {values.method === 'GET' && !values.body ? null : (
        <Field label={t('api.body')} optional error={errors.body} hint={t('api.bodyHint')}>
          {(control) => (
            <Textarea
              {...control}
              name="body"
              value={values.body}
              readOnly={readOnly}
              spellCheck={false}
              className="font-mono text-xs"
              onChange={(event) => set({ body: event.target.value })}
              onBlur={() => commit()}
            />
          )}
        </Field>
      )}
      <Field label={t('api.value')} optional error={errors.responsePath} hint={t('api.valueHint')}>
        {(control) => (
          <Input
            {...control}
            name="responsePath"
            value={values.responsePath}
            placeholder="results[0].name"
            readOnly={readOnly}
            spellCheck={false}
            className="font-mono"
            onChange={(event) => set({ responsePath: event.target.value })}
            onBlur={() => commit()}
          />
        )}
      </Field>
      <Field label={t('api.keepAs')} optional error={errors.saveAs} hint={t('api.keepAsHint')}>
        {(control) => (
          <Input
            {...control}
            name="saveAs"
            value={values.saveAs}
            placeholder="customer_name"
            readOnly={readOnly}
            spellCheck={false}
            className="font-mono"
            onChange={(event) => set({ saveAs: event.target.value })}
            onBlur={() => commit()}
          />
        )}
      </Field>
      <Field
        label={t('api.say')}
        hint={values.silent ? t('api.sayHint') : undefined}
        className="grid-cols-[1fr_auto] items-center [&>p]:col-span-2"
      >
        {(control) => (
          <Switch
            {...control}
            checked={!values.silent}
            disabled={readOnly}
            onCheckedChange={(says) => commit({ silent: !says })}
          />
        )}
      </Field>
      {values.silent ? null : (
        <Field
          label={t('api.said')}
          error={errors.ttsTemplate}
          hint={t.rich('api.saidHint', { code: () => <code className="font-mono">{'{value}'}</code> })}
        >
          {(control) => (
            <Textarea
              {...control}
              name="ttsTemplate"
              rows={2}
              value={values.ttsTemplate}
              readOnly={readOnly}
              onChange={(event) => set({ ttsTemplate: event.target.value })}
              onBlur={() => commit()}
            />
          )}
        </Field>
      )}
      {readOnly ? null : <TryIt {...props} />}
      <NextField {...props} />
    </>
  )
}
