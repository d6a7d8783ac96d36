import type { ReactNode } from 'react'
import { cn } from './cn.ts'

type KbdProps = { children: ReactNode; className?: string | undefined; 'aria-hidden'?: boolean }

/** A key of the keyboard. */
export function Kbd({ children, className, ...rest }: KbdProps) {
  return (
    <kbd
      {...rest}
      className={cn(
        'inline-flex h-4.5 min-w-4.5 items-center justify-center rounded-sm border bg-sunken px-1 font-mono text-2xs text-muted',
        className,
      )}
    >
      {children}
    </kbd>
  )
}
