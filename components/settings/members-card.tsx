'use client'

import { useQuery } from '@tanstack/react-query'
import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { errorMessage } from '../app/refusal.ts'
import { useTRPC } from '../app/trpc.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { AddMemberDialog } from './add-member-dialog.tsx'
import { MemberTable } from './member-table.tsx'
import { RowsSkeleton } from './rows-skeleton.tsx'

/** Who can sign in, and as what. There is always somebody: whoever looks at it. */
export function MembersCard() {
  const trpc = useTRPC()
  const [adding, setAdding] = useState(false)
  const { data, error, refetch, isRefetching } = useQuery(trpc.member.list.queryOptions())
  return (
    <Card
      flush
      title="Members"
      description="Who can sign in, and what they may do."
      actions={
        <Button size="sm" icon={UserPlus} onClick={() => setAdding(true)}>
          Add member
        </Button>
      }
    >
      {data ? (
        <MemberTable members={data.members} />
      ) : error ? (
        <ErrorState title="The members could not be loaded" onRetry={() => void refetch()} retrying={isRefetching}>
          {errorMessage(error)}
        </ErrorState>
      ) : (
        <RowsSkeleton what="the members" />
      )}
      <AddMemberDialog open={adding} onOpenChange={setAdding} />
    </Card>
  )
}
