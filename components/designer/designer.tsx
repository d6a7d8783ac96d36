'use client'

import { ReactFlowProvider } from '@xyflow/react'
import { useEffect, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { isForbidden } from '../app/refusal.ts'
import { useErrorMessage } from '../app/use-error-message.ts'
import { useMay } from '../frame/session-context.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { NoPermission } from '../ui/no-permission.tsx'
import { useDraft } from './data/use-draft.ts'
import { useEdit } from './data/use-edit.ts'
import { useUnsavedGuard } from './data/use-unsaved-guard.ts'
import { DesignerSkeleton } from './designer-skeleton.tsx'
import { useFindStore } from './find/find-store.ts'
import { MergeDialog } from './merge/merge-dialog.tsx'
import { DesignerProvider, type DesignerTools } from './state/designer-context.tsx'
import { useDesignerStore } from './state/designer-store.ts'
import { useHistoryStore } from './state/history-store.ts'
import { useHistoryKeys } from './state/use-history-keys.ts'
import { useIsPhone } from './state/use-is-phone.ts'
import { Workbench } from './workbench.tsx'

/** The flow of an IVR as a graph that can be read, edited, checked, called and published. Fills its container. */
export function Designer({ name }: { name: string }) {
  const t = useTranslations('designerCanvas')
  const errorMessage = useErrorMessage()
  const isPhone = useIsPhone()
  const canEdit = useMay('ivr:write') && !isPhone
  const canCall = useMay('test-call:write')
  const { edit, tryEdit, undo, redo } = useEdit(name)
  const { query, draft } = useDraft(name)
  const reset = useDesignerStore((state) => state.reset)
  useUnsavedGuard(name)
  useHistoryKeys(canEdit ? { undo, redo } : null)
  // Another IVR has another selection, and another call. Runs before the first paint of the next one's draft.
  // biome-ignore lint/correctness/useExhaustiveDependencies: anew for each IVR
  useEffect(
    () => () => {
      reset()
      useHistoryStore.getState().reset()
      useFindStore.getState().reset()
    },
    [name, reset],
  )
  const tools = useMemo<DesignerTools>(
    () => ({ ivrName: name, canEdit, canCall, edit, tryEdit, undo, redo }),
    [name, canEdit, canCall, edit, tryEdit, undo, redo],
  )
  if (draft) {
    return (
      <DesignerProvider tools={tools}>
        <ReactFlowProvider key={name}>
          <Workbench draft={draft} />
          <MergeDialog />
        </ReactFlowProvider>
      </DesignerProvider>
    )
  }
  if (isForbidden(query.error)) return <NoPermission what={t('seeFlow')} />
  if (query.error) {
    return (
      <ErrorState title={t('notLoaded')} onRetry={() => void query.refetch()} retrying={query.isRefetching}>
        {errorMessage(query.error)}
      </ErrorState>
    )
  }
  return <DesignerSkeleton />
}
