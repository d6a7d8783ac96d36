'use client'

import { useQuery } from '@tanstack/react-query'
import { FlaskConical, Play, Plus } from 'lucide-react'
import { useState } from 'react'
import { toast } from 'sonner'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../../../app/trpc.ts'
import { useErrorMessage } from '../../../app/use-error-message.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Select } from '../../../ui/select.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import type { Draft } from '../../draft/draft.ts'
import { useDesigner } from '../../state/designer-context.tsx'
import type { FlowFacts } from '../settings/flow-facts.ts'
import type { TestCallTexts } from '../test-call-texts.ts'
import { versionChoices } from '../version-choices.ts'
import { DeleteTest } from './delete-test.tsx'
import { type EditedTest, newTest, TestEditor } from './test-editor.tsx'
import { TestRow } from './test-row.tsx'
import { type StoredTest, useDraftTestRun, useTests } from './use-tests.ts'

/** The scripted tests of the IVR: what came of each on the draft or a version, and how they are kept. */
export function TestsView({ draft, facts }: { draft: Draft; facts: FlowFacts }) {
  const t = useTranslations('designerTestCall')
  const errorMessage = useErrorMessage()
  const { ivrName, canEdit } = useDesigner()
  const trpc = useTRPC()
  const tests = useTests(ivrName)
  const [version, setVersion] = useState<'draft' | number>('draft')
  const [openId, setOpenId] = useState<string | null>(null)
  const [edited, setEdited] = useState<EditedTest | null>(null)
  const [leaving, setLeaving] = useState<StoredTest | null>(null)
  const onDraft = useDraftTestRun(draft)
  const onVersion = useQuery({
    ...trpc.ivrTest.run.queryOptions({ name: ivrName, version }),
    enabled: version !== 'draft' && onDraft.some,
  })
  const versions = useQuery(trpc.version.list.queryOptions({ name: ivrName }))
  const { run } = onDraft
  const shown = version === 'draft' ? onDraft.result : onVersion.data
  const failedRun = version === 'draft' ? run.error : onVersion.error

  async function runAll() {
    const { data, error } = await (version === 'draft' ? run.refetch() : onVersion.refetch())
    if (error) return toast.error(t('tests.notRunnable'), { description: errorMessage(error) })
    if (!data) return
    const failed = data.results.filter(({ passed }) => !passed)
    setOpenId(failed[0]?.id ?? null)
  }

  if (tests.error && !tests.data) {
    return (
      <ErrorState title={t('tests.notLoaded')} onRetry={() => void tests.refetch()} retrying={tests.isRefetching}>
        {errorMessage(tests.error)}
      </ErrorState>
    )
  }
  if (!tests.data) {
    return (
      <div className="grid gap-2 p-4">
        <Skeleton className="h-9" />
        <Skeleton className="h-9" />
        <Skeleton className="h-9" />
      </div>
    )
  }
  const add = canEdit ? (
    <Button icon={Plus} size="sm" onClick={() => setEdited(newTest)}>
      {t('tests.newTest')}
    </Button>
  ) : null
  const editor = edited ? (
    <TestEditor facts={facts} test={edited} runnable={draft.canPublish} onClose={() => setEdited(null)} />
  ) : null
  if (tests.data.tests.length === 0) {
    return (
      <>
        <EmptyState icon={FlaskConical} title={t('tests.none')} action={add}>
          {t('tests.noneWhat')}
        </EmptyState>
        {editor}
      </>
    )
  }
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="flex flex-wrap items-center gap-2 border-b px-4 py-2">
        <Button
          variant="primary"
          size="sm"
          icon={Play}
          pending={run.isFetching || onVersion.isFetching}
          disabled={version === 'draft' && !draft.canPublish}
          onClick={() => void runAll()}
        >
          {t('tests.runAll')}
        </Button>
        <Select
          aria-label={t('tests.runOn')}
          value={String(version)}
          options={versionChoices(versions.data?.versions ?? [], draft.ivr.publishedVersion, t)}
          className="w-36"
          onValueChange={(next) => setVersion(next === 'draft' ? 'draft' : Number(next))}
        />
        <span role="status" className="order-last basis-full text-muted text-xs tabular-nums">
          {shown ? inWords(shown, t) : ''}
        </span>
        {add}
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto">
        {version === 'draft' && !draft.canPublish ? (
          <Notice tone="warning" className="m-4">
            {t('tests.brokenDraft')}
          </Notice>
        ) : null}
        {failedRun && draft.canPublish ? (
          <Notice tone="danger" alert className="m-4">
            {errorMessage(failedRun)}
          </Notice>
        ) : null}
        <ul aria-label={t('scriptedTests')}>
          {tests.data.tests.map((test) => (
            <TestRow
              key={test.id}
              test={test}
              result={shown?.results.find(({ id }) => id === test.id)}
              open={openId === test.id}
              canEdit={canEdit}
              onToggle={() => setOpenId(openId === test.id ? null : test.id)}
              onEdit={() => setEdited(test)}
              onDelete={() => setLeaving(test)}
            />
          ))}
        </ul>
      </div>
      {editor}
      <DeleteTest test={leaving} onClose={() => setLeaving(null)} />
    </div>
  )
}

function inWords(run: { results: { passed: boolean }[]; durationMs: number }, t: TestCallTexts): string {
  const total = run.results.length
  const failed = run.results.filter(({ passed }) => !passed).length
  const ms = String(Math.max(1, run.durationMs))
  return failed === 0 ? t('tests.allPassedIn', { total, ms }) : t('tests.failedIn', { failed, total, ms })
}
