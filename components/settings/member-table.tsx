'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { UserMinus } from 'lucide-react'
import { useState } from 'react'
import { toast } from 'sonner'
import { errorMessage } from '../app/refusal.ts'
import { type RouterOutputs, useTRPC } from '../app/trpc.ts'
import { useSession } from '../frame/session-context.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { RelativeTime } from '../ui/relative-time.tsx'
import { Select } from '../ui/select.tsx'
import { Cell, ColumnHead, Table, TableBody, TableHead, TableRow } from '../ui/table.tsx'
import { roleLabels } from './permission-labels.ts'
import { roleOptions } from './role-options.ts'

type Member = RouterOutputs['member']['list']['members'][number]

/** Members with their roles; everybody but oneself can be changed. */
export function MemberTable({ members }: { members: readonly Member[] }) {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const session = useSession()
  const [asked, setAsked] = useState<Member | null>(null)
  const changeRole = useMutation(
    trpc.member.updateRole.mutationOptions({
      onSuccess: ({ name, role }) => toast.success(`${name} is now ${roleLabels[role].label.toLowerCase()}`),
      onError: (error) => toast.error('The role was not changed', { description: errorMessage(error) }),
      onSettled: () => queryClient.invalidateQueries(trpc.member.list.pathFilter()),
    }),
  )
  return (
    <>
      <Table label="Members">
        <TableHead>
          <tr>
            <ColumnHead>Name</ColumnHead>
            <ColumnHead>Role</ColumnHead>
            <ColumnHead className="hidden sm:table-cell">Added</ColumnHead>
            <ColumnHead>
              <span className="sr-only">Actions</span>
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
                    {roleLabels[member.role].label} <span className="text-faint">(you)</span>
                  </span>
                ) : (
                  <Select
                    aria-label={`Role of ${member.name}`}
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
                  <IconButton icon={UserMinus} label={`Remove ${member.name}`} onClick={() => setAsked(member)} />
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
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const remove = useMutation(
    trpc.member.remove.mutationOptions({
      onSuccess: () => {
        toast.success(`${member.name} was removed`)
        onClose()
      },
      onSettled: () => queryClient.invalidateQueries(trpc.member.list.pathFilter()),
    }),
  )
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Remove ${member.name}?`}
      confirmLabel="Remove member"
      pending={remove.isPending}
      error={remove.error ? errorMessage(remove.error) : undefined}
      onConfirm={() => remove.mutate({ userId: member.userId })}
    >
      <p>{member.email} loses access to this organisation within seconds. What they designed and published stays.</p>
    </ConfirmDialog>
  )
}
