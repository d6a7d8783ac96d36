'use client'

import { LoaderCircle, type LucideIcon } from 'lucide-react'
import { Slot } from 'radix-ui'
import type { ComponentProps, MouseEvent } from 'react'
import { cn } from './cn.ts'

/** A busy button stays where the focus is; nothing is sent twice. */
const takeNone = (event: MouseEvent) => event.preventDefault()

const variants = {
  primary: 'bg-accent-solid text-on-solid hover:bg-accent-solid-hover',
  secondary: 'border border-border-strong bg-surface text-text hover:bg-hover',
  ghost: 'text-muted hover:bg-hover hover:text-text',
  danger: 'bg-danger-solid text-on-solid hover:bg-danger-solid-hover',
} as const

const sizes = { sm: 'h-7 px-2.5 text-xs', md: 'h-8 px-3 text-sm', lg: 'h-9 px-4 text-sm' } as const

export type ButtonProps = ComponentProps<'button'> & {
  variant?: keyof typeof variants
  size?: keyof typeof sizes
  icon?: LucideIcon
  /** Shows that the press is being carried out and takes no second one. */
  pending?: boolean
  /** Gives its look to the one child, for instance a link. */
  asChild?: boolean
}

/** A button; `primary` at most once per view. */
export function Button(props: ButtonProps) {
  const {
    variant = 'secondary',
    size = 'md',
    icon: Icon,
    pending = false,
    asChild,
    className,
    children,
    ...rest
  } = props
  const look = cn(
    'inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-md font-medium',
    'transition-colors duration-150 disabled:pointer-events-none disabled:opacity-50 aria-disabled:opacity-50 aria-busy:pointer-events-none',
    variants[variant],
    sizes[size],
    className,
  )
  if (asChild) {
    return (
      <Slot.Root className={look} {...rest}>
        {children}
      </Slot.Root>
    )
  }
  const Lead = pending ? LoaderCircle : Icon
  return (
    <button
      type="button"
      {...rest}
      {...(pending && { 'aria-busy': true, 'aria-disabled': true, onClick: takeNone })}
      className={look}
    >
      {Lead ? <Lead aria-hidden className={cn('size-3.5', pending && 'animate-turn')} /> : null}
      {children}
    </button>
  )
}
