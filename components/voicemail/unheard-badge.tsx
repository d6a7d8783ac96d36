'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../app/trpc.ts'
import { useMay } from '../frame/session-context.tsx'
import { cn } from '../ui/cn.ts'

/** Every page shows it; a stream of its own for it would be one too many for a browser with several windows. */
const askEveryMs = 30_000

/** How many messages nobody has heard yet, in the navigation; only a dot where it is collapsed. */
export function UnheardBadge({ collapsed }: { collapsed: boolean }) {
  const t = useTranslations('voicemail')
  const trpc = useTRPC()
  const mayRead = useMay('voicemail:read')
  const { data } = useQuery(
    trpc.voicemail.mailboxes.queryOptions(undefined, { enabled: mayRead, refetchInterval: askEveryMs }),
  )
  const unheard = data?.unheard ?? 0
  if (unheard === 0) return null
  return (
    <span
      className={cn(
        collapsed
          ? 'absolute top-1 right-1 size-2 rounded-full bg-accent-solid'
          : 'ml-auto rounded-full bg-accent-subtle px-1.5 font-semibold text-2xs text-accent tabular-nums leading-4.5',
      )}
    >
      {collapsed ? null : unheard > 99 ? '99+' : unheard}
      <span className="sr-only">{` ${collapsed ? `${unheard} ` : ''}${t('newMessages', { count: unheard })}`}</span>
    </span>
  )
}
