import Link from 'next/link'
import type { Voicemail } from './voicemail.ts'

const absolute = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short' })

/** Where and when a message was left, and the way to its call. */
export function MessageFacts({ message: { receivedAt, mailbox, ivrName, callId } }: { message: Voicemail }) {
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-0.5 text-muted text-xs">
      <span suppressHydrationWarning>{absolute.format(receivedAt)}</span>
      <span>Mailbox {mailbox}</span>
      {ivrName ? (
        <span>
          Through{' '}
          <Link href={`/ivrs/${encodeURIComponent(ivrName)}`} className="text-accent hover:underline">
            {ivrName}
          </Link>
        </span>
      ) : null}
      {callId ? (
        <Link href={`/calls/${callId}`} className="text-accent hover:underline">
          What the caller did before
        </Link>
      ) : null}
    </p>
  )
}
