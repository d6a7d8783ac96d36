'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { showRefusal } from '../app/show-refusal.ts'
import type { RouterOutputs } from '../app/trpc.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Facts } from '../ui/facts.tsx'
import { Field } from '../ui/field.tsx'
import { Input } from '../ui/input.tsx'
import { useUpdateSettings } from './use-update-settings.ts'

type Tenant = RouterOutputs['settings']['get']['tenant']

const schema = z.object({ name: z.string().trim().min(1, 'Give it a name.').max(128, 'At most 128 characters.') })

/** The organisation's name. */
export function OrganisationCard({ tenant, mayWrite }: { tenant: Tenant; mayWrite: boolean }) {
  return (
    <Card title="Organisation">
      {mayWrite ? (
        <NameForm tenant={tenant} />
      ) : (
        <Facts
          facts={[
            { term: 'Name', value: tenant.name },
            { term: 'Short name', value: <code className="font-mono text-xs">{tenant.slug}</code> },
          ]}
        />
      )}
    </Card>
  )
}

function NameForm({ tenant }: { tenant: Tenant }) {
  const form = useForm({ resolver: zodResolver(schema), values: { name: tenant.name } })
  const update = useUpdateSettings('The name was saved')
  const { errors, isDirty } = form.formState
  const submit = form.handleSubmit(({ name }) =>
    update.mutate({ name }, { onError: (error) => showRefusal(form, error) }),
  )
  return (
    <form onSubmit={submit} noValidate className="flex flex-col items-start gap-3 sm:flex-row">
      <Field
        label="Name"
        hint={
          <>
            Shown at the top of every page. Short name: <code className="font-mono">{tenant.slug}</code>
          </>
        }
        error={errors.name?.message ?? errors.root?.message}
        className="w-full min-w-0 sm:flex-1"
      >
        {(aria) => <Input {...aria} {...form.register('name')} />}
      </Field>
      <Button type="submit" pending={update.isPending} disabled={!isDirty} className="sm:mt-6.5">
        Save
      </Button>
    </form>
  )
}
