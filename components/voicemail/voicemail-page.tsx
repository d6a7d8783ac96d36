'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../app/trpc.ts'
import { Page } from '../frame/page.tsx'
import { useMay } from '../frame/session-context.tsx'
import { NoPermission } from '../ui/no-permission.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { MailboxNav } from './mailbox-nav.tsx'
import { MailboxSelect } from './mailbox-select.tsx'
import { MessageFilters } from './message-filters.tsx'
import { MessageList } from './message-list.tsx'
import { useVoicemailFilter } from './use-voicemail-filter.ts'
import { useVoicemailWatch } from './use-voicemail-watch.ts'

/** The messages that callers left, by mailbox. */
export function VoicemailPage() {
  const t = useTranslations('voicemail')
  const trpc = useTRPC()
  const mayRead = useMay('voicemail:read')
  const { filter, change } = useVoicemailFilter()
  useVoicemailWatch(mayRead)
  const { data } = useQuery(trpc.voicemail.mailboxes.queryOptions(undefined, { enabled: mayRead }))
  const mailboxes = data?.mailboxes ?? []
  const chooseMailbox = (mailbox: string | null) => change({ mailbox })
  return (
    <Page>
      <PageHeader title={t('title')} description={t('description')} />
      {mayRead ? (
        <div className="grid gap-5 lg:grid-cols-[13rem_minmax(0,1fr)]">
          <MailboxNav
            mailboxes={mailboxes}
            unheard={data?.unheard ?? 0}
            chosen={filter.mailbox}
            onChoose={chooseMailbox}
            loading={!data}
          />
          <section aria-label={t('messages')} className="min-w-0 self-start rounded-lg border bg-surface">
            <MessageFilters filter={filter} onChange={change}>
              <MailboxSelect mailboxes={mailboxes} chosen={filter.mailbox} onChoose={chooseMailbox} />
            </MessageFilters>
            <MessageList filter={filter} onChange={change} />
          </section>
        </div>
      ) : (
        <section aria-label={t('messages')} className="rounded-lg border bg-surface">
          <NoPermission what={t('hearVoicemail')} />
        </section>
      )}
    </Page>
  )
}
