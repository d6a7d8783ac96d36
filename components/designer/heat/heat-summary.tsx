'use client'

import type { UseQueryResult } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '../../app/use-error-message.ts'
import { Button } from '../../ui/button.tsx'
import { useFormat } from '../../ui/use-format.ts'
import type { HeatAnswer } from './heat-store.ts'

type HeatSummaryProps = {
  query: Pick<UseQueryResult<HeatAnswer, unknown>, 'data' | 'error' | 'isFetching' | 'refetch'>
  range: { from: string; to: string } | null
  onVersion: (version: number) => void
}

/** In a sentence: of which version and how many calls the numbers are, and what does not count. */
export function HeatSummary({ query, range, onVersion }: HeatSummaryProps) {
  const t = useTranslations('designerHeat')
  const errorMessage = useErrorMessage()
  const { data: heat, error, isFetching, refetch } = query
  if (!range) return <Line>{t('daysInDisorder')}</Line>
  if (error && !isFetching) {
    return (
      <p role="alert" className="mt-2 flex items-center gap-2 text-danger text-xs">
        {t('notLoaded', { reason: errorMessage(error) })}
        <Button size="sm" onClick={() => void refetch()}>
          {t('tryAgain')}
        </Button>
      </p>
    )
  }
  if (!heat) return <Line>{t('counting')}</Line>
  if (heat.version === null) return <Line>{t('nothingPublished')}</Line>
  return <Counted heat={heat} counting={isFetching} onVersion={onVersion} />
}

function Counted({
  heat,
  counting,
  onVersion,
}: {
  heat: HeatAnswer
  counting: boolean
  onVersion: (to: number) => void
}) {
  const t = useTranslations('designerHeat')
  const { dateLocale } = useFormat()
  const others = heat.ran.filter(({ version }) => version !== heat.version)
  const of = {
    version: String(heat.version),
    from: dayInWords(heat.from, dateLocale),
    to: dayInWords(new Date(heat.to.getTime() - 1), dateLocale),
  }
  return (
    <Line>
      {heat.calls === 0 ? t('noCalls', of) : t('calls', { ...of, count: heat.calls })}
      {heat.dropOffsBefore > 0 ? ` ${t('dropOffsBefore', { count: heat.dropOffsBefore })}` : ''}{' '}
      {others.length > 0 ? (
        <>
          {t('notCounted')}{' '}
          {others.slice(0, 3).map(({ version, calls }, at) => (
            <span key={version}>
              {at > 0 ? ', ' : ''}
              <button
                type="button"
                className="text-accent underline-offset-2 hover:underline"
                onClick={() => onVersion(version)}
              >
                {t('onVersion', { count: calls, version: String(version) })}
              </button>
            </span>
          ))}
          {others.length > 3 ? `, ${t('olderVersions')}` : ''}.
        </>
      ) : null}{' '}
      {t(counting ? 'counting' : 'onlyPublished')}
    </Line>
  )
}

const dayInWords = (at: Date, dateLocale: string) =>
  at.toLocaleDateString(dateLocale, { day: 'numeric', month: 'short', year: 'numeric' })

function Line({ children }: { children: React.ReactNode }) {
  return (
    <p role="status" className="mt-1.5 text-muted text-xs">
      {children}
    </p>
  )
}
