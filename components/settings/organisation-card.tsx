'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { z } from 'zod'
import type { RouterOutputs } from '../app/trpc.ts'
import { useShowRefusal } from '../app/use-show-refusal.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Facts } from '../ui/facts.tsx'
import { Field } from '../ui/field.tsx'
import { Input } from '../ui/input.tsx'
import { useCheckText } from './use-check-text.ts'
import { useUpdateSettings } from './use-update-settings.ts'

type Tenant = RouterOutputs['settings']['get']['tenant']

const schema = z.object({ name: z.string().trim().min(1, 'nameMissing').max(128, 'atMost128') })

/** The organisation's name. */
export function OrganisationCard({ tenant, mayWrite }: { tenant: Tenant; mayWrite: boolean }) {
  const t = useTranslations('settings')
  return (
    <Card title={t('organisation.title')}>
      {mayWrite ? (
        <NameForm tenant={tenant} />
      ) : (
        <Facts
          facts={[
            { term: t('name'), value: tenant.name },
            { term: t('organisation.shortName'), value: <code className="font-mono text-xs">{tenant.slug}</code> },
          ]}
        />
      )}
    </Card>
  )
}

function NameForm({ tenant }: { tenant: Tenant }) {
  const t = useTranslations('settings')
  const showRefusal = useShowRefusal()
  const form = useForm({ resolver: zodResolver(schema), values: { name: tenant.name } })
  const checked = useCheckText()
  const update = useUpdateSettings(t('organisation.saved'))
  const { errors, isDirty } = form.formState
  const submit = form.handleSubmit(({ name }) =>
    update.mutate({ name }, { onError: (error) => showRefusal(form, error) }),
  )
  return (
    <form onSubmit={submit} noValidate className="flex flex-col items-start gap-3 sm:flex-row">
      <Field
        label={t('name')}
        hint={t.rich('organisation.hint', {
          slug: tenant.slug,
          code: (chunks) => <code className="font-mono">{chunks}</code>,
        })}
        error={checked(errors.name?.message) ?? errors.root?.message}
        className="w-full min-w-0 sm:flex-1"
      >
        {(aria) => <Input {...aria} {...form.register('name')} />}
      </Field>
      <Button type="submit" pending={update.isPending} disabled={!isDirty} className="sm:mt-6.5">
        {t('save')}
      </Button>
    </form>
  )
}
