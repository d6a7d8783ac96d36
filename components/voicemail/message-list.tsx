'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Search, Voicemail as VoicemailIcon } from 'lucide-react'
import Link from 'next/link'
import { type KeyboardEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { isForbidden } from '../app/refusal.ts'
import { useTRPC } from '../app/trpc.ts'
import { useErrorMessage } from '../app/use-error-message.ts'
import { useMay } from '../frame/session-context.tsx'
import { Button } from '../ui/button.tsx'
import { cn } from '../ui/cn.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { NoPermission } from '../ui/no-permission.tsx'
import { DeleteMessageDialog } from './delete-message-dialog.tsx'
import { MessageListFooter } from './message-list-footer.tsx'
import { MessageListSkeleton } from './message-list-skeleton.tsx'
import { MessageRow } from './message-row.tsx'
import { isFiltered, messagesPerPage, type VoicemailFilter } from './use-voicemail-filter.ts'
import type { Voicemail } from './voicemail.ts'
import { withOpenMessage } from './with-open-message.ts'

export type MessageListProps = { filter: VoicemailFilter; onChange: (part: Partial<VoicemailFilter>) => void }

/** One page of messages. Arrow keys go from one to the next; Delete asks whether to delete the one at hand. */
export function MessageList({ filter, onChange }: MessageListProps) {
  const errorMessage = useErrorMessage()
  const t = useTranslations('voicemail')
  const trpc = useTRPC()
  const mayWrite = useMay('voicemail:write')
  const [open, setOpen] = useState<Voicemail | null>(null)
  const [asked, setAsked] = useState<Voicemail | null>(null)
  const { mailbox, onlyNew, caller, page } = filter
  const { data, error, refetch, isRefetching, isPlaceholderData } = useQuery(
    trpc.voicemail.list.queryOptions(
      {
        ...(mailbox !== null && { mailbox }),
        ...(onlyNew && { heard: false }),
        ...(caller.trim() && { caller }),
        limit: messagesPerPage,
        offset: (page - 1) * messagesPerPage,
      },
      { placeholderData: keepPreviousData },
    ),
  )
  if (!data) {
    if (isForbidden(error)) return <NoPermission what={t('hearVoicemail')} />
    if (!error) return <MessageListSkeleton />
    return (
      <ErrorState title={t('notLoaded')} onRetry={() => void refetch()} retrying={isRefetching}>
        {errorMessage(error)}
      </ErrorState>
    )
  }
  const messages = withOpenMessage(data.voicemails, isPlaceholderData || !onlyNew ? null : open)
  if (messages.length === 0) return <Nothing filter={filter} onChange={onChange} />

  function onKeyDown(event: KeyboardEvent<HTMLUListElement>) {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-message]') : null
    // Keys on a slider or in a menu are its own.
    if (!row || !(event.target instanceof HTMLElement) || !event.target.hasAttribute('data-play')) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-play]')]
      rows[rows.indexOf(event.target) + step]?.focus()
      event.preventDefault()
    }
    if (event.key === 'Delete' && mayWrite) setAsked(messages.find(({ id }) => id === row.dataset.message) ?? null)
  }

  return (
    <>
      <ul
        aria-label={t('newestFirst')}
        aria-busy={isPlaceholderData}
        onKeyDown={onKeyDown}
        className={cn('divide-y transition-opacity duration-150', isPlaceholderData && 'opacity-60')}
      >
        {messages.map((message) => (
          <MessageRow
            key={message.id}
            message={message}
            showMailbox={mailbox === null}
            open={open?.id === message.id}
            onOpenChange={(next) => setOpen(next ? message : null)}
            onDelete={() => setAsked(message)}
          />
        ))}
      </ul>
      <MessageListFooter
        page={page}
        shown={data.voicemails.length}
        total={data.total}
        onPage={(next) => onChange({ page: next })}
      />
      {asked ? (
        <DeleteMessageDialog
          message={asked}
          onClose={() => setAsked(null)}
          onDeleted={() => open?.id === asked.id && setOpen(null)}
        />
      ) : null}
    </>
  )
}

function Nothing({ filter, onChange }: MessageListProps) {
  const t = useTranslations('voicemail')
  if (filter.page > 1) {
    return (
      <EmptyState
        icon={VoicemailIcon}
        title={t('nonePage')}
        action={<Button onClick={() => onChange({ page: 1 })}>{t('goToNewest')}</Button>}
      />
    )
  }
  if (isFiltered(filter)) {
    const onlyNew = filter.onlyNew && !filter.caller.trim()
    return (
      <EmptyState
        icon={onlyNew ? VoicemailIcon : Search}
        title={t(onlyNew ? 'everyHeard' : 'noneMatches')}
        action={<Button onClick={() => onChange({ mailbox: null, onlyNew: false, caller: '' })}>{t('showAll')}</Button>}
      />
    )
  }
  return (
    <EmptyState
      icon={VoicemailIcon}
      title={t('noneYet')}
      action={
        <Button asChild>
          <Link href="/ivrs">{t('goToIvrs')}</Link>
        </Button>
      }
    >
      {t('noneYetWhat')}
    </EmptyState>
  )
}
