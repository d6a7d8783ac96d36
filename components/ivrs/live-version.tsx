import { useTranslations } from 'use-intl'
import { Badge } from '../ui/badge.tsx'
import { RelativeTime } from '../ui/relative-time.tsx'
import { Tooltip } from '../ui/tooltip.tsx'
import type { IvrSummary } from './ivr-summary.ts'
import { PromptProgress } from './prompt-progress.tsx'

/** Which version callers hear, or how far the newest one is on its way to them. */
export function LiveVersion({ ivr }: { ivr: Pick<IvrSummary, 'publishedVersion' | 'live'> }) {
  const t = useTranslations('ivrs')
  const { publishedVersion, live } = ivr
  if (publishedVersion === null) {
    return (
      <Tooltip content={t('notPublishedWhat')}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the explanation has to be reachable by keyboard */}
        <span tabIndex={0} className="rounded-sm text-muted">
          {t('notPublished')}
        </span>
      </Tooltip>
    )
  }
  return (
    <span className="inline-flex items-center gap-2">
      {live?.liveAt ? (
        <Tooltip
          content={
            <span>
              {t.rich('versionLiveSince', {
                version: publishedVersion,
                ago: () => <RelativeTime at={live.liveAt} />,
              })}
            </span>
          }
        >
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the explanation has to be reachable by keyboard */}
          <span tabIndex={0} className="rounded-sm">
            <Badge tone="positive">{t('versionLive', { version: publishedVersion })}</Badge>
          </span>
        </Tooltip>
      ) : (
        <>
          <Badge tone="info">v{publishedVersion}</Badge>
          <PromptProgress ready={live?.promptsReady ?? null} total={live?.promptsTotal ?? null} />
        </>
      )}
    </span>
  )
}
