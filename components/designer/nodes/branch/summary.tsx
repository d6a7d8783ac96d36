'use client'

import type { DraftMenu } from '../../draft/draft.ts'

/** What a branch looks at. */
export function BranchSummary({ menu }: { menu: DraftMenu }) {
  const on = typeof menu.config?.on === 'string' ? menu.config.on : ''
  return (
    <p className="flex min-w-0 items-center gap-1.5 text-muted text-xs">
      Looks at <code className="min-w-0 truncate font-mono text-text">{on || 'nothing yet'}</code>
    </p>
  )
}
