'use client'

import { collectConfigSchema } from 'ivr-runtime/domain/flow/kinds/collect'
import { EyeOff } from 'lucide-react'
import type { DraftMenu } from '../../draft/draft.ts'

/** What is collected, and into which variable. */
export function CollectSummary({ menu }: { menu: DraftMenu }) {
  const parsed = collectConfigSchema.safeParse(menu.config)
  if (!parsed.success) return <p className="text-danger text-xs">Its settings cannot be read</p>
  const { variable, min_digits: min, max_digits: max, confirm, masked } = parsed.data
  const length = min === max ? `${max} digits` : `${min} to ${max} digits`
  return (
    <p className="flex min-w-0 items-center gap-1.5 text-muted text-xs">
      <span className="whitespace-nowrap">{length} into</span>
      <code className="min-w-0 truncate font-mono text-text">{`{${variable}}`}</code>
      {confirm ? <span className="whitespace-nowrap">· confirmed</span> : null}
      {masked ? <EyeOff role="img" aria-label="masked" className="size-3 shrink-0" /> : null}
    </p>
  )
}
