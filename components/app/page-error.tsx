'use client'

import { useTranslations } from 'use-intl'
import { ErrorState } from '../ui/error-state.tsx'

/**
 * In place of a page that the server could not make. Trying again asks the server anew: rendering again what it sent
 * would only show the same failure.
 */
export function PageError() {
  const t = useTranslations('frame')
  return (
    <>
      <h1 className="sr-only">{t('somethingWrong')}</h1>
      <ErrorState title={t('pageNotShown')} onRetry={() => window.location.reload()}>
        {t('pageNotShownWhy')}
      </ErrorState>
    </>
  )
}
