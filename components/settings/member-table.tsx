'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { UserMinus } from 'lucide-react'
import { useState } from 'react'
import { toast } from 'sonner'
import { useTranslations } from 'use-intl'
import { type RouterOutputs, useTRPC } from '../app/trpc.ts'
import { useErrorMessage } from '../app/use-error-message.ts'
import { useSession } from '../frame/session-context.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { RelativeTime } from '../ui/relative-time.tsx'
import { Select } from '../ui/select.tsx'
import { Cell, ColumnHead, Table, TableBody, TableHead, TableRow } from '../ui/table.tsx'
import { useRoleOptions } from './use-role-options.ts'

type Member = RouterOutputs['member']['list']['members'][number]

/** Members with their roles; everybody but oneself can be changed. */
export function MemberTable({ members }: { members: readonly Member[] }) {
  const errorMessage = useErrorMessage()
  const t = useTranslations('settings')
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const session = useSession()
  const roleNames = useTranslations('frame')
  const roleOptions = useRoleOptions()
  const [asked, setAsked] = useState<Member | null>(null)
  const changeRole = useMutation(
    trpc.member.updateRole.mutationOptions({
      onSuccess: ({ name, role }) => toast.success(t('members.isNow', { name, role: roleNames(`roles.${role}`) })),
      onError: (error) => toast.error(t('members.roleNotChanged'), { description: errorMessage(error) }),
      onSettled: () => queryClient.invalidateQueries(trpc.member.list.pathFilter()),
    }),
  )
  return (
    <>
      <Table label={t('members.title')}>
        <TableHead>
          <tr>
            <ColumnHead>{t('name')}</ColumnHead>
            <ColumnHead>{t('members.role')}</ColumnHead>
            <ColumnHead className="hidden sm:table-cell">{t('members.addedAt')}</ColumnHead>
            <ColumnHead>
              <span className="sr-only">{t('keys.actions')}</span>
            </ColumnHead>
          </tr>
        </TableHead>
        <TableBody>
          {members.map((member) => (
            <TableRow key={member.userId}>
              <Cell className="w-full max-w-0 py-2 sm:w-auto sm:max-w-none">
                <span className="block truncate font-medium">{member.name}</span>
                <span className="block truncate text-muted text-xs" title={member.email}>
                  {member.email}
                </span>
              </Cell>
              <Cell>
                {member.email === session.email ? (
                  <span>
                    {t(`roles.${member.role}.label`)} <span className="text-faint">{t('members.you')}</span>
                  </span>
                ) : (
                  <Select
                    aria-label={t('members.roleOf', { name: member.name })}
                    className="w-28 sm:w-32"
                    value={member.role}
                    options={roleOptions}
                    disabled={changeRole.isPending}
                    onValueChange={(role) => changeRole.mutate({ userId: member.userId, role })}
                  />
                )}
              </Cell>
              <Cell className="hidden text-muted sm:table-cell">
                <RelativeTime at={member.createdAt} />
              </Cell>
              <Cell className="text-right">
                {member.email === session.email ? null : (
                  <IconButton
                    icon={UserMinus}
                    label={t('remove', { entry: member.name })}
                    onClick={() => setAsked(member)}
                  />
                )}
              </Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {asked ? <RemoveDialog member={asked} onClose={() => setAsked(null)} /> : null}
    </>
  )
}

function RemoveDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const errorMessage = useErrorMessage()
  const t = useTranslations('settings')
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const remove = useMutation(
    trpc.member.remove.mutationOptions({
      onSuccess: () => {
        toast.success(t('members.removed', { name: member.name }))
        onClose()
      },
      onSettled: () => queryClient.invalidateQueries(trpc.member.list.pathFilter()),
    }),
  )
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('members.removeTitle', { name: member.name })}
      confirmLabel={t('members.removeConfirm')}
      pending={remove.isPending}
      error={remove.error ? errorMessage(remove.error) : undefined}
      onConfirm={() => remove.mutate({ userId: member.userId })}
    >
      <p>{t('members.removeWhat', { email: member.email })}</p>
    </ConfirmDialog>
  )
}
