'use client'

import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Input } from '../ui/input.tsx'

const waitMs = 250

/** Finds calls by number or id, a moment after the typing stops. */
export function CallSearch({ value, onSearch }: { value: string; onSearch: (search: string) => void }) {
  const t = useTranslations('calls')
  const [typed, setTyped] = useState(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  // The address changed otherwise: cleared, or gone back to.
  useEffect(() => {
    clearTimeout(timer.current)
    setTyped(value)
  }, [value])
  useEffect(() => () => clearTimeout(timer.current), [])
  return (
    <div className="relative col-span-2 w-full sm:w-56">
      <Search aria-hidden className="absolute top-2.25 left-2.5 size-3.5 text-faint" />
      <Input
        type="search"
        aria-label={t('filter.search')}
        placeholder={t('filter.searchPlaceholder')}
        maxLength={64}
        value={typed}
        className="pl-8"
        onChange={({ target }) => {
          setTyped(target.value)
          clearTimeout(timer.current)
          timer.current = setTimeout(() => onSearch(target.value.trim()), waitMs)
        }}
      />
    </div>
  )
}
