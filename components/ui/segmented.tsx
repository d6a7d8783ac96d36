'use client'

import type { LucideIcon } from 'lucide-react'
import { RadioGroup } from 'radix-ui'
import { cn } from './cn.ts'
import type { FieldControlProps } from './field.tsx'

export type SegmentedProps<T extends string> = Partial<FieldControlProps> & {
  'aria-label'?: string
  value: T
  onValueChange: (value: T) => void
  options: readonly { value: T; label: string; icon?: LucideIcon }[]
  disabled?: boolean
  className?: string
}

/** One of two to four, all in sight. */
export function Segmented<T extends string>(props: SegmentedProps<T>) {
  const { value, onValueChange, options, disabled = false, className, ...control } = props
  return (
    <RadioGroup.Root
      {...control}
      value={value}
      onValueChange={(next) => onValueChange(next as T)}
      disabled={disabled}
      orientation="horizontal"
      className={cn('inline-flex h-8 w-fit rounded-md border bg-sunken p-0.5', className)}
    >
      {options.map(({ value: option, label, icon: Icon }) => (
        <RadioGroup.Item
          key={option}
          value={option}
          className={cn(
            'inline-flex items-center gap-1.5 rounded-sm px-2.5 font-medium text-muted text-xs transition-colors duration-150',
            'hover:text-text disabled:opacity-50 data-[state=checked]:bg-surface data-[state=checked]:text-text',
            'data-[state=checked]:ring-1 data-[state=checked]:ring-border-strong',
          )}
        >
          {Icon ? <Icon aria-hidden className="size-3.5" /> : null}
          {label}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  )
}
