'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { z } from 'zod'
import type { Permission } from '../../server/access.ts'
import { useShowRefusal } from '../app/use-show-refusal.ts'
import { Button } from '../ui/button.tsx'
import { CheckboxList } from '../ui/checkbox-list.tsx'
import { DialogBody, DialogFooter } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { Input } from '../ui/input.tsx'
import { Notice } from '../ui/notice.tsx'
import { permissionsOrder } from './permissions-order.ts'
import { useCheckText } from './use-check-text.ts'

const scopes = Object.keys(permissionsOrder) as Permission[]
const schema = z.object({
  name: z.string().trim().min(1, 'nameMissing').max(128, 'atMost128'),
  scopes: z.array(z.enum(scopes)).min(1, 'chooseOne'),
})

export type NewApiKey = z.infer<typeof schema>
export type ApiKeyFormProps = {
  pending: boolean
  onCancel: () => void
  onSubmit: (values: NewApiKey, onError: (error: unknown) => void) => void
}

/** Name and permissions of a new key. */
export function ApiKeyForm({ pending, onCancel, onSubmit }: ApiKeyFormProps) {
  const t = useTranslations('settings')
  const showRefusal = useShowRefusal()
  const form = useForm<NewApiKey>({
    resolver: zodResolver(schema),
    defaultValues: { name: '', scopes: ['ivr:read', 'ivr:write', 'test-call:write'] },
  })
  const { errors } = form.formState
  const checked = useCheckText()
  const submit = form.handleSubmit((values) => onSubmit(values, (error) => showRefusal(form, error)))
  return (
    <form onSubmit={submit} noValidate className="flex min-h-0 flex-col">
      <DialogBody>
        {errors.root ? (
          <Notice tone="danger" alert>
            {errors.root.message}
          </Notice>
        ) : null}
        <Field label={t('name')} hint={t('keys.nameHint')} error={checked(errors.name?.message)}>
          {(aria) => <Input {...aria} {...form.register('name')} placeholder="CRM" />}
        </Field>
        <CheckboxList
          legend={t('keys.itMay')}
          error={checked(errors.scopes?.message)}
          options={scopes.map((scope) => ({
            value: scope,
            label: t(`permissions.${scope}.label`),
            hint: t(`permissions.${scope}.hint`),
          }))}
          register={form.register('scopes')}
        />
      </DialogBody>
      <DialogFooter>
        <Button onClick={onCancel}>{t('cancel')}</Button>
        <Button type="submit" variant="primary" pending={pending}>
          {t('keys.create')}
        </Button>
      </DialogFooter>
    </form>
  )
}
