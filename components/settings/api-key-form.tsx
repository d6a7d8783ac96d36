'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import type { Permission } from '../../server/access.ts'
import { showRefusal } from '../app/show-refusal.ts'
import { Button } from '../ui/button.tsx'
import { CheckboxList } from '../ui/checkbox-list.tsx'
import { DialogBody, DialogFooter } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { Input } from '../ui/input.tsx'
import { Notice } from '../ui/notice.tsx'
import { permissionLabels } from './permission-labels.ts'

const scopes = Object.keys(permissionLabels) as Permission[]
const schema = z.object({
  name: z.string().trim().min(1, 'Give it a name.').max(128, 'At most 128 characters.'),
  scopes: z.array(z.enum(scopes)).min(1, 'Choose at least one.'),
})

export type NewApiKey = z.infer<typeof schema>
export type ApiKeyFormProps = {
  pending: boolean
  onCancel: () => void
  onSubmit: (values: NewApiKey, onError: (error: unknown) => void) => void
}

/** Name and permissions of a new key. */
export function ApiKeyForm({ pending, onCancel, onSubmit }: ApiKeyFormProps) {
  const form = useForm<NewApiKey>({
    resolver: zodResolver(schema),
    defaultValues: { name: '', scopes: ['ivr:read', 'ivr:write', 'test-call:write'] },
  })
  const { errors } = form.formState
  const submit = form.handleSubmit((values) => onSubmit(values, (error) => showRefusal(form, error)))
  return (
    <form onSubmit={submit} noValidate className="flex min-h-0 flex-col">
      <DialogBody>
        {errors.root ? (
          <Notice tone="danger" alert>
            {errors.root.message}
          </Notice>
        ) : null}
        <Field label="Name" hint="Who or what will use it." error={errors.name?.message}>
          {(aria) => <Input {...aria} {...form.register('name')} placeholder="CRM" />}
        </Field>
        <CheckboxList
          legend="It may"
          error={errors.scopes?.message}
          options={scopes.map((scope) => ({ value: scope, ...permissionLabels[scope] }))}
          register={form.register('scopes')}
        />
      </DialogBody>
      <DialogFooter>
        <Button onClick={onCancel}>Cancel</Button>
        <Button type="submit" variant="primary" pending={pending}>
          Create key
        </Button>
      </DialogFooter>
    </form>
  )
}
