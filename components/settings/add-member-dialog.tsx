'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Controller, useForm } from 'react-hook-form'
import { toast } from 'sonner'
import { z } from 'zod'
import type { Role } from '../../server/access.ts'
import { showRefusal } from '../app/show-refusal.ts'
import { useTRPC } from '../app/trpc.ts'
import { Button } from '../ui/button.tsx'
import { Dialog, DialogBody, DialogFooter } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { Input } from '../ui/input.tsx'
import { Notice } from '../ui/notice.tsx'
import { Select } from '../ui/select.tsx'
import { roleLabels } from './permission-labels.ts'
import { roleOptions } from './role-options.ts'

const schema = z.object({
  name: z.string().trim().min(1, 'Enter a name.').max(128, 'At most 128 characters.'),
  email: z.string().trim().pipe(z.email('This is not an e-mail address.')),
  password: z.string().min(8, 'At least 8 characters.').max(200, 'At most 200 characters.'),
  role: z.enum(Object.keys(roleLabels) as [Role, ...Role[]]),
})

export type AddMemberDialogProps = { open: boolean; onOpenChange: (open: boolean) => void }

/** Makes an account with which somebody can sign in at once. */
export function AddMemberDialog({ open, onOpenChange }: AddMemberDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Add member"
      description="They can sign in at once with this password. Tell it to them in a safe way."
    >
      <AddMemberForm onClose={() => onOpenChange(false)} />
    </Dialog>
  )
}

function AddMemberForm({ onClose }: { onClose: () => void }) {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const form = useForm<z.infer<typeof schema>>({
    resolver: zodResolver(schema),
    defaultValues: { name: '', email: '', password: '', role: 'supervisor' },
  })
  const create = useMutation(
    trpc.member.create.mutationOptions({
      onSuccess: ({ name }) => {
        void queryClient.invalidateQueries(trpc.member.list.pathFilter())
        toast.success(`${name} was added`)
        onClose()
      },
      onError: (error) => showRefusal(form, error),
    }),
  )
  const { errors } = form.formState
  return (
    <form onSubmit={form.handleSubmit((values) => create.mutate(values))} noValidate className="flex min-h-0 flex-col">
      <DialogBody>
        {errors.root ? (
          <Notice tone="danger" alert>
            {errors.root.message}
          </Notice>
        ) : null}
        <Field label="Name" error={errors.name?.message}>
          {(aria) => <Input {...aria} {...form.register('name')} />}
        </Field>
        <Field label="E-mail address" error={errors.email?.message}>
          {(aria) => <Input {...aria} {...form.register('email')} type="email" />}
        </Field>
        <Field label="Password" hint="At least 8 characters." error={errors.password?.message}>
          {(aria) => <Input {...aria} {...form.register('password')} type="password" autoComplete="new-password" />}
        </Field>
        <Field label="Role" error={errors.role?.message}>
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
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" variant="primary" pending={create.isPending}>
          Add member
        </Button>
      </DialogFooter>
    </form>
  )
}
