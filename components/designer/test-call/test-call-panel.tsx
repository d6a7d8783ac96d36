'use client'

import { useEffect, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { NoPermission } from '../../ui/no-permission.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import type { Draft } from '../draft/draft.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { PhoneView } from './phone-view.tsx'
import { flowFacts } from './settings/flow-facts.ts'
import { useTestCallStore } from './test-call-store.ts'
import { TestsView } from './tests/tests-view.tsx'

/** Tries the IVR: on a phone, and by scripted tests. */
export function TestCallPanel({ draft }: { draft: Draft }) {
  const t = useTranslations('designerTestCall')
  const { ivrName, canCall } = useDesigner()
  const { view, show, reset } = useTestCallStore()
  const facts = useMemo(() => flowFacts(draft), [draft])
  // biome-ignore lint/correctness/useExhaustiveDependencies: anew for each IVR
  useEffect(() => reset, [ivrName, reset])
  if (!canCall) return <NoPermission what={t('makeTestCalls')} />
  return (
    <>
      <div className="flex h-12 shrink-0 items-center border-b px-4">
        <Segmented
          aria-label={t('howToTest')}
          value={view}
          options={[
            { value: 'phone', label: t('phone') },
            { value: 'tests', label: t('scriptedTests') },
          ]}
          onValueChange={show}
        />
      </div>
      {/* Stays mounted, so that a call goes on while the tests are looked at. */}
      <div className={view === 'phone' ? 'contents' : 'hidden'}>
        <PhoneView draft={draft} facts={facts} />
      </div>
      {view === 'tests' ? <TestsView draft={draft} facts={facts} /> : null}
    </>
  )
}
