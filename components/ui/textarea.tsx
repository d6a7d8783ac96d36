import type { ComponentProps } from 'react'
import { cn } from './cn.ts'
import { controlLook } from './input.tsx'

/** Grows with its text from `rows` on. */
export function Textarea({ className, rows = 3, ...rest }: ComponentProps<'textarea'>) {
  return (
    <textarea
      rows={rows}
      {...rest}
      className={cn(
        controlLook,
        'field-sizing-content min-h-16 resize-y py-1.5 leading-5 read-only:bg-sunken',
        className,
      )}
      style={{ minHeight: `${rows * 1.25 + 0.875}rem` }}
    />
  )
}
