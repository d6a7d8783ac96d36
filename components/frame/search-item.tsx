'use client'

import { Command } from 'cmdk'
import type { LucideIcon } from 'lucide-react'

export type SearchItemProps = {
  /** Unique among all results. */
  id: string
  /** Searched besides the label. */
  keywords: string[]
  icon: LucideIcon
  label: string
  hint?: string
  onSelect: () => void
}

/** One result of the search. */
export function SearchItem({ id, keywords, icon: Icon, label, hint, onSelect }: SearchItemProps) {
  return (
    <Command.Item
      value={id}
      keywords={[label, ...keywords]}
      onSelect={onSelect}
      className="flex h-9 cursor-default select-none items-center gap-2.5 rounded-md px-2.5 text-sm data-[selected=true]:bg-hover"
    >
      <Icon aria-hidden className="size-4 shrink-0 text-muted" />
      <span className="shrink-0 font-medium">{label}</span>
      {hint ? <span className="min-w-0 truncate text-muted text-xs">{hint}</span> : null}
    </Command.Item>
  )
}
