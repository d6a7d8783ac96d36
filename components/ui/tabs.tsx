'use client'

import { Tabs as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { cn } from './cn.ts'

/** What a tab looks like; shared with the tabs that are links (`LinkTabs`). */
export const tabLook = cn(
  '-mb-px inline-flex h-9 shrink-0 items-center gap-1.5 border-transparent border-b-2 px-0.5 font-medium text-muted text-sm',
  'transition-colors duration-150 hover:text-text',
)
export const tabChosenLook = 'border-accent-solid text-text'

export type TabsProps<T extends string> = {
  label: string
  value: T
  onValueChange: (value: T) => void
  tabs: readonly { value: T; label: ReactNode; content: ReactNode }[]
  className?: string
}

/** Views of one thing, side by side in the same place. */
export function Tabs<T extends string>({ label, value, onValueChange, tabs, className }: TabsProps<T>) {
  return (
    <Radix.Root value={value} onValueChange={(next) => onValueChange(next as T)} className={className}>
      <Radix.List aria-label={label} className="flex gap-5 overflow-x-auto border-b">
        {tabs.map((tab) => (
          <Radix.Trigger
            key={tab.value}
            value={tab.value}
            className={cn(tabLook, 'data-[state=active]:border-accent-solid data-[state=active]:text-text')}
          >
            {tab.label}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map((tab) => (
        <Radix.Content key={tab.value} value={tab.value} className="pt-4">
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  )
}
