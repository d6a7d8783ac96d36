'use client'

import { Upload } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { PublishDialog } from '../../ivrs/publish-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { Tooltip } from '../../ui/tooltip.tsx'
import type { Draft } from '../draft/draft.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { useDesignerStore } from '../state/designer-store.ts'
import { publishWords } from './publish-words.ts'

/** How the draft stands to what callers hear, and the button that makes it so where that does not happen by itself. */
export function PublishControl({ draft }: { draft: Draft }) {
  const t = useTranslations('designerHistory')
  const { canEdit, ivrName } = useDesigner()
  const showPanel = useDesignerStore((state) => state.showPanel)
  const [asking, setAsking] = useState(false)
  const { publishMode, draftRevision } = draft.ivr
  const errors = draft.problems.filter((problem) => problem.severity === 'error').length
  return (
    <>
      <span role="status" className="min-w-0 truncate text-muted text-xs">
        {publishWords(draft, t)}
      </span>
      {publishMode === 'manual' && canEdit ? (
        <Tooltip content={errors > 0 ? t('publish.errorsFirst', { count: errors }) : undefined}>
          <Button
            variant="primary"
            icon={Upload}
            aria-disabled={!draft.canPublish || !draft.changedSincePublish || undefined}
            onClick={() => {
              if (!draft.canPublish) showPanel('problems')
              else if (draft.changedSincePublish) setAsking(true)
            }}
          >
            {t('publish.publish')}
          </Button>
        </Tooltip>
      ) : null}
      <PublishDialog name={ivrName} revision={draftRevision} open={asking} onOpenChange={setAsking} />
    </>
  )
}
