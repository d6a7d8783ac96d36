'use client'

import { useMay } from '../frame/session-context.tsx'
import { PreviewCard } from './preview-card.tsx'
import { PromptCacheCard } from './prompt-cache-card.tsx'

/** Hearing a text before callers do, for whoever may, and the recordings that callers hear. */
export function IvrPrompts({ name }: { name: string }) {
  const mayWrite = useMay('ivr:write')
  if (!mayWrite) return <PromptCacheCard name={name} />
  return (
    <div className="grid items-start gap-5 xl:grid-cols-[26rem_minmax(0,1fr)]">
      <PreviewCard key={name} name={name} />
      <PromptCacheCard name={name} />
    </div>
  )
}
