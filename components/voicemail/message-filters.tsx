'use client'

import { Search } from 'lucide-react'
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Input } from '../ui/input.tsx'
import { Segmented } from '../ui/segmented.tsx'
import type { VoicemailFilter } from './use-voicemail-filter.ts'

/** How long nobody types before the list is asked for. */
const typingMs = 250

export type MessageFiltersProps = {
  filter: VoicemailFilter
  onChange: (part: Partial<VoicemailFilter>) => void
  children: ReactNode
}

/** Which messages are shown: whose, and whether only the new ones. */
export function MessageFilters({ filter, onChange, children }: MessageFiltersProps) {
  const t = useTranslations('voicemail')
  return (
    <div className="flex flex-wrap items-center gap-2 border-b px-3 py-2">
      {children}
      <CallerSearch caller={filter.caller} onSearch={(caller) => onChange({ caller })} />
      <Segmented
        aria-label={t('which')}
        className="ml-auto"
        value={filter.onlyNew ? 'new' : 'all'}
        options={[
          { value: 'all', label: t('all') },
          { value: 'new', label: t('new') },
        ]}
        onValueChange={(which) => onChange({ onlyNew: which === 'new' })}
      />
    </div>
  )
}

/** What is typed is shown at once, and searched for when nobody types any more. */
function CallerSearch({ caller, onSearch }: { caller: string; onSearch: (caller: string) => void }) {
  const t = useTranslations('voicemail')
  const [typed, setTyped] = useState(caller)
  const sent = useRef(caller)
  const search = useEffectEvent((text: string) => {
    sent.current = text
    onSearch(text)
  })
  useEffect(() => {
    if (typed === sent.current) return
    const timer = setTimeout(() => search(typed), typingMs)
    return () => clearTimeout(timer)
  }, [typed])
  // The filters were cleared, or the browser went back.
  useEffect(() => {
    if (caller.trim() === sent.current.trim()) return
    sent.current = caller
    setTyped(caller)
  }, [caller])
  return (
    <div className="relative min-w-40 flex-1 sm:max-w-64">
      <Search aria-hidden className="absolute top-2 left-2.5 size-3.5 text-faint" />
      <Input
        type="search"
        aria-label={t('searchByCaller')}
        placeholder={t('numberOrName')}
        maxLength={128}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        className="h-7.5 pl-8"
      />
    </div>
  )
}
