'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Controller, useForm } from 'react-hook-form'
import { toast } from 'sonner'
import { useTranslations } from 'use-intl'
import { z } from 'zod'
import { useTRPC } from '../app/trpc.ts'
import { useShowRefusal } from '../app/use-show-refusal.ts'
import { Button } from '../ui/button.tsx'
import { Dialog, DialogBody, DialogFooter } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { Input } from '../ui/input.tsx'
import { Notice } from '../ui/notice.tsx'
import { Select } from '../ui/select.tsx'
import { useCheckText } from './use-check-text.ts'
import { roles, useRoleOptions } from './use-role-options.ts'

const schema = z.object({
  name: z.string().trim().min(1, 'personMissing').max(128, 'atMost128'),
  email: z.string().trim().pipe(z.email('noEmail')),
  password: z.string().min(8, 'atLeast8').max(200, 'atMost200'),
  role: z.enum(roles),
})

export type AddMemberDialogProps = { open: boolean; onOpenChange: (open: boolean) => void }

/** Makes an account with which somebody can sign in at once. */
export function AddMemberDialog({ open, onOpenChange }: AddMemberDialogProps) {
  const t = useTranslations('settings')
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('members.add')} description={t('members.addWhat')}>
      <AddMemberForm onClose={() => onOpenChange(false)} />
    </Dialog>
  )
}

function AddMemberForm({ onClose }: { onClose: () => void }) {
  const t = useTranslations('settings')
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const showRefusal = useShowRefusal()
  const form = useForm<z.infer<typeof schema>>({
    resolver: zodResolver(schema),
    defaultValues: { name: '', email: '', password: '', role: 'supervisor' },
  })
  const create = useMutation(
    trpc.member.create.mutationOptions({
      onSuccess: ({ name }) => {
        void queryClient.invalidateQueries(trpc.member.list.pathFilter())
        toast.success(t('members.added', { name }))
        onClose()
      },
      onError: (error) => showRefusal(form, error),
    }),
  )
  const { errors } = form.formState
  const checked = useCheckText()
  const roleOptions = useRoleOptions()
  return (
    <form onSubmit={form.handleSubmit((values) => create.mutate(values))} noValidate className="flex min-h-0 flex-col">
      <DialogBody>
        {errors.root ? (
          <Notice tone="danger" alert>
            {errors.root.message}
          </Notice>
        ) : null}
        <Field label={t('name')} error={checked(errors.name?.message)}>
          {(aria) => <Input {...aria} {...form.register('name')} />}
        </Field>
        <Field label={t('members.email')} error={checked(errors.email?.message)}>
          {(aria) => <Input {...aria} {...form.register('email')} type="email" />}
        </Field>
        <Field label={t('members.password')} hint={t('checks.atLeast8')} error={checked(errors.password?.message)}>
          {(aria) => <Input {...aria} {...form.register('password')} type="password" autoComplete="new-password" />}
        </Field>
        <Field label={t('members.role')} error={checked(errors.role?.message)}>
          {(aria) => (
            <Controller
              control={form.control}
              name="role"
              render={({ field }) => (
                <Select {...aria} value={field.value} onValueChange={field.onChange} options={roleOptions} />
              )}
            />
          )}
        </Field>
      </DialogBody>
      <DialogFooter>
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button type="submit" variant="primary" pending={create.isPending}>
          {t('members.add')}
        </Button>
      </DialogFooter>
    </form>
  )
}
