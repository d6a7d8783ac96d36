'use client'

import { Check, ChevronDown } from 'lucide-react'
import { Select as RadixSelect } from 'radix-ui'
import type { ReactNode } from 'react'
import { cn } from './cn.ts'
import type { FieldControlProps } from './field.tsx'
import { controlLook } from './input.tsx'

export type SelectOption<T extends string> = {
  value: T
  label: string
  hint?: string
  icon?: ReactNode
  disabled?: boolean
}

export type SelectProps<T extends string> = Partial<FieldControlProps> & {
  value: T | undefined
  onValueChange: (value: T) => void
  options: readonly SelectOption<T>[]
  placeholder?: string
  disabled?: boolean
  className?: string
  /** Names it among the fields of a form. */
  name?: string
  /** Needed where no `Field` labels it. */
  'aria-label'?: string
}

/** One of a few known values. For many or free values use `Combobox`. */
export function Select<T extends string>(props: SelectProps<T>) {
  const { value, onValueChange, options, placeholder, disabled, className, ...control } = props
  const chosen = options.find((option) => option.value === value)
  return (
    <RadixSelect.Root
      value={value ?? ''}
      onValueChange={(next) => next && onValueChange(next as T)}
      {...(disabled === undefined ? {} : { disabled })}
    >
      <RadixSelect.Trigger
        {...control}
        className={cn(
          controlLook,
          'flex h-8 items-center justify-between gap-2 text-left data-placeholder:text-faint',
          className,
        )}
      >
        <span className="flex min-w-0 items-center gap-2 truncate">
          {chosen?.icon}
          <span className="truncate">
            <RadixSelect.Value placeholder={placeholder}>{chosen?.label}</RadixSelect.Value>
          </span>
        </span>
        <ChevronDown aria-hidden className="size-3.5 shrink-0 text-faint" />
      </RadixSelect.Trigger>
      <RadixSelect.Portal>
        <RadixSelect.Content
          position="popper"
          sideOffset={4}
          collisionPadding={8}
          className="z-50 max-h-80 min-w-(--radix-select-trigger-width) animate-appear overflow-hidden rounded-lg bg-raised shadow-float"
        >
          <RadixSelect.Viewport className="p-1">
            {options.map((option) => (
              <RadixSelect.Item
                key={option.value}
                value={option.value}
                disabled={option.disabled ?? false}
                className="relative flex cursor-default select-none items-center gap-2 rounded-md py-1.5 pr-8 pl-2 text-sm outline-none data-disabled:opacity-50 data-highlighted:bg-hover"
              >
                {option.icon}
                <span className="grid">
                  <RadixSelect.ItemText>{option.label}</RadixSelect.ItemText>
                  {option.hint ? <span className="text-faint text-xs">{option.hint}</span> : null}
                </span>
                <RadixSelect.ItemIndicator className="absolute right-2">
                  <Check aria-hidden className="size-3.5 text-accent" />
                </RadixSelect.ItemIndicator>
              </RadixSelect.Item>
            ))}
          </RadixSelect.Viewport>
        </RadixSelect.Content>
      </RadixSelect.Portal>
    </RadixSelect.Root>
  )
}
