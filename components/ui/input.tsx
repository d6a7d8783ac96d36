import type { ComponentProps } from 'react'
import { cn } from './cn.ts'

/** What all text controls share; also used by the select and the combobox. */
export const controlLook = cn(
  'w-full rounded-md border border-border-strong bg-surface px-2.5 text-sm text-text placeholder:text-faint',
  'transition-colors duration-150 hover:border-faint aria-invalid:border-danger',
  'focus-visible:border-ring focus-visible:outline-2 focus-visible:outline-ring focus-visible:-outline-offset-1',
  'disabled:cursor-not-allowed disabled:bg-sunken disabled:text-muted',
)

export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <input autoComplete="off" {...rest} className={cn(controlLook, 'h-8 read-only:bg-sunken', className)} />
}
