'use client'

import { useQuery } from '@tanstack/react-query'
import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../app/trpc.ts'
import { useErrorMessage } from '../app/use-error-message.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { AddMemberDialog } from './add-member-dialog.tsx'
import { MemberTable } from './member-table.tsx'
import { RowsSkeleton } from './rows-skeleton.tsx'

/** Who can sign in, and as what. There is always somebody: whoever looks at it. */
export function MembersCard() {
  const errorMessage = useErrorMessage()
  const t = useTranslations('settings')
  const trpc = useTRPC()
  const [adding, setAdding] = useState(false)
  const { data, error, refetch, isRefetching } = useQuery(trpc.member.list.queryOptions())
  return (
    <Card
      flush
      title={t('members.title')}
      description={t('members.description')}
      actions={
        <Button size="sm" icon={UserPlus} onClick={() => setAdding(true)}>
          {t('members.add')}
        </Button>
      }
    >
      {data ? (
        <MemberTable members={data.members} />
      ) : error ? (
        <ErrorState title={t('members.notLoaded')} onRetry={() => void refetch()} retrying={isRefetching}>
          {errorMessage(error)}
        </ErrorState>
      ) : (
        <RowsSkeleton what={t('members.the')} />
      )}
      <AddMemberDialog open={adding} onOpenChange={setAdding} />
    </Card>
  )
}
