import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { useFormat } from '../ui/use-format.ts'
import type { Voicemail } from './voicemail.ts'

/** Where and when a message was left, and the way to its call. */
export function MessageFacts({ message: { receivedAt, mailbox, ivrName, callId } }: { message: Voicemail }) {
  const format = useFormat()
  const t = useTranslations('voicemail')
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-0.5 text-muted text-xs">
      <span suppressHydrationWarning>{format.dateTime(receivedAt, 'long')}</span>
      <span>{t('mailboxName', { mailbox })}</span>
      {ivrName ? (
        <span>
          {t.rich('through', {
            ivr: () => (
              <Link href={`/ivrs/${encodeURIComponent(ivrName)}`} className="text-accent hover:underline">
                {ivrName}
              </Link>
            ),
          })}
        </span>
      ) : null}
      {callId ? (
        <Link href={`/calls/${callId}`} className="text-accent hover:underline">
          {t('didBefore')}
        </Link>
      ) : null}
    </p>
  )
}
