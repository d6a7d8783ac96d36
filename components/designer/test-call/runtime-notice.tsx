'use client'

import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../../app/trpc.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useDesigner } from '../state/designer-context.tsx'

/** Says when nothing is there to take the call, and what helps. */
export function RuntimeNotice() {
  const t = useTranslations('designerTestCall')
  const { ivrName, canEdit } = useDesigner()
  const trpc = useTRPC()
  const ivr = useQuery(trpc.ivr.get.queryOptions({ name: ivrName }))
  const restart = useMutation(trpc.ivr.restart.mutationOptions())
  if (!ivr.data || ivr.data.podStatus === 'Running') return null
  const { podStatus, statusReason } = ivr.data
  return (
    <Notice
      tone="warning"
      action={
        canEdit ? (
          <Button size="sm" pending={restart.isPending} onClick={() => restart.mutate({ name: ivrName })}>
            {t('runtime.start')}
          </Button>
        ) : null
      }
    >
      {t(podStatus === 'Pending' ? 'runtime.starting' : 'runtime.down')}
      {statusReason ? <span className="block text-muted text-xs">{statusReason}</span> : null}
    </Notice>
  )
}
