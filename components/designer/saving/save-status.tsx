'use client'

import { Check, CircleAlert, CloudOff, LoaderCircle, type LucideIcon, PencilLine } from 'lucide-react'
import { useMemo, useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button.tsx'
import { cn } from '../../ui/cn.ts'
import type { Draft } from '../draft/draft.ts'
import { placeOfForm } from '../inspector/form-id.ts'
import { useFormStore } from '../inspector/form-store.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { useDesignerStore } from '../state/designer-store.ts'
import { useEditQueue, useQueueStore } from '../state/edit-queue.ts'
import { type SaveStatus as Status, saveStatus } from './save-words.ts'

const looks: Record<Status['kind'], { icon: LucideIcon; ink: string }> = {
  saved: { icon: Check, ink: 'text-positive' },
  saving: { icon: LoaderCircle, ink: 'animate-turn' },
  typing: { icon: PencilLine, ink: 'text-muted' },
  offline: { icon: CloudOff, ink: 'text-warning' },
  choice: { icon: CircleAlert, ink: 'text-danger' },
  failed: { icon: CircleAlert, ink: 'text-danger' },
}

/** Whether everything is stored; where something keeps it from that, a press leads there. */
export function SaveStatus({ draft }: { draft: Draft }) {
  const t = useTranslations('designerHistory')
  const { ivrName } = useDesigner()
  const queue = useEditQueue(ivrName)
  const change = useQueueStore((state) => state.change)
  const forms = useFormStore((state) => state.forms)
  const select = useDesignerStore((state) => state.select)
  const online = useSyncExternalStore(
    onLine,
    () => navigator.onLine,
    () => true,
  )
  const own = useMemo(() => Object.entries(forms).filter(([id]) => id.startsWith(`${ivrName}/`)), [forms, ivrName])
  const status = saveStatus(
    queue,
    own.map(([, form]) => form),
    online,
    t,
  )
  const { icon: Icon, ink } = looks[status.kind]
  const unsaved = own.find(([, { changes }]) => Object.keys(changes).length > 0)
  const lead =
    status.kind === 'choice'
      ? () => change(ivrName, (now) => ({ ...now, asking: true }))
      : (status.kind === 'failed' || status.kind === 'typing') && unsaved
        ? () => select(placeOfForm(draft, unsaved[0]), 'first')
        : null
  const content = (
    <>
      <Icon aria-hidden className={cn('size-3.5 shrink-0', ink)} />
      <span className="truncate" title={status.words}>
        {status.words}
      </span>
    </>
  )
  return (
    <span
      role="status"
      aria-label={t('saving.label')}
      className="flex min-w-0 max-w-72 items-center text-muted text-xs max-[1399px]:max-w-60"
    >
      {lead ? (
        <Button size="sm" variant="ghost" className="min-w-0 shrink" onClick={lead}>
          {content}
        </Button>
      ) : (
        <span className="flex min-w-0 items-center gap-1.5 px-2">{content}</span>
      )}
    </span>
  )
}

function onLine(listener: () => void): () => void {
  addEventListener('online', listener)
  addEventListener('offline', listener)
  return () => {
    removeEventListener('online', listener)
    removeEventListener('offline', listener)
  }
}
