'use client'

import { useQuery } from '@tanstack/react-query'
import { Upload } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../app/trpc.ts'
import { useMay } from '../frame/session-context.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { PublishDialog } from './publish-dialog.tsx'

/** Whether the draft differs from what callers hear, and the way to publish it. Nothing when it does not. */
export function DraftState({ name }: { name: string }) {
  const t = useTranslations('ivrs')
  const trpc = useTRPC()
  const { data } = useQuery(trpc.draft.get.queryOptions({ name }))
  const mayWrite = useMay('ivr:write')
  const [publishing, setPublishing] = useState(false)
  if (!data?.changedSincePublish) return null
  const errors = data.problems.filter(({ severity }) => severity === 'error')
  if (!data.canPublish) {
    return (
      <Notice tone="warning">
        {t('draft.changedWithErrors', { count: errors.length })}{' '}
        <Link href={`/ivrs/${encodeURIComponent(name)}`} className="font-medium underline">
          {t('draft.seeErrors')}
        </Link>
      </Notice>
    )
  }
  return (
    <Notice
      tone="info"
      action={
        mayWrite ? (
          <Button size="sm" variant="primary" icon={Upload} onClick={() => setPublishing(true)}>
            {t('draft.publish')}
          </Button>
        ) : null
      }
    >
      {t('draft.changed')}
      <PublishDialog name={name} revision={data.ivr.draftRevision} open={publishing} onOpenChange={setPublishing} />
    </Notice>
  )
}
