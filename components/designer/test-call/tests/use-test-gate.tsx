'use client'

import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../../../app/trpc.ts'
import { Notice } from '../../../ui/notice.tsx'

const mostNamed = 5

export type TestGate = {
  /** How the tests stand; null where there are none. */
  notice: ReactNode
  /** What the button that publishes is to say, where that is not `Publish`. */
  label: string | null
  /** True when tests fail and nobody was asked yet: the press is not to publish, the next one is. */
  holds: () => boolean
  /** Tests run, which takes a moment: what comes of them is not known yet. */
  pending: boolean
}

/**
 * Runs the scripted tests of the draft before it is published. Tests warn, errors stop: where some fail publishing
 * takes a second press. Works outside of the designer, too.
 */
export function useTestGate(name: string, revision: number, open: boolean): TestGate {
  const t = useTranslations('designerTestCall')
  const trpc = useTRPC()
  const [askedAt, setAskedAt] = useState<number | null>(null)
  const run = useQuery({
    ...trpc.ivrTest.run.queryOptions({ name, version: 'draft' }),
    enabled: open,
    staleTime: 0,
    retry: false,
  })
  const failed = run.data?.results.filter(({ passed }) => !passed) ?? []
  const asked = askedAt === revision
  return {
    pending: open && run.isFetching,
    notice: run.data ? (
      <GateNotice total={run.data.results.length} failed={failed.map((result) => result.name)} />
    ) : null,
    label: failed.length > 0 && asked ? t('gate.publishAnyway') : null,
    holds() {
      if (failed.length === 0 || asked) return false
      setAskedAt(revision)
      return true
    },
  }
}

function GateNotice({ total, failed }: { total: number; failed: string[] }) {
  const t = useTranslations('designerTestCall')
  if (total === 0) return null
  if (failed.length === 0) return <Notice tone="positive">{t('gate.passed', { total })}</Notice>
  const more = failed.length - mostNamed
  return (
    <Notice tone="warning" alert>
      {t('gate.failed', { failed: failed.length, total })}
      <ul className="mt-1 list-disc pl-4">
        {failed.slice(0, mostNamed).map((test) => (
          <li key={test} className="break-words">
            {test}
          </li>
        ))}
        {more > 0 ? <li>{t('gate.more', { count: more })}</li> : null}
      </ul>
    </Notice>
  )
}
