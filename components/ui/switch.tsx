'use client'

import { Switch as Radix } from 'radix-ui'
import { cn } from './cn.ts'
import type { FieldControlProps } from './field.tsx'

export type SwitchProps = Partial<FieldControlProps> & {
  checked: boolean
  onCheckedChange: (checked: boolean) => void
  disabled?: boolean
  /** Needed where no `Field` labels it. */
  'aria-label'?: string
}

/** On or off, at once. */
export function Switch({ checked, onCheckedChange, disabled = false, ...control }: SwitchProps) {
  return (
    <Radix.Root
      {...control}
      checked={checked}
      onCheckedChange={onCheckedChange}
      disabled={disabled}
      className={cn(
        'inline-flex h-5 w-9 shrink-0 items-center rounded-full border border-border-strong bg-sunken p-px',
        'transition-colors duration-150 disabled:opacity-50',
        'data-[state=checked]:border-accent-solid data-[state=checked]:bg-accent-solid',
      )}
    >
      <Radix.Thumb className="size-4 rounded-full bg-faint transition-transform duration-150 data-[state=checked]:translate-x-4 data-[state=checked]:bg-on-solid" />
    </Radix.Root>
  )
}
