'use client'

import { type ComponentProps, useRef } from 'react'
import { cn } from './cn.ts'
import { useScrollsSideways } from './use-scrolls-sideways.ts'

/** A table that scrolls sideways where it does not fit. `label` names it. */
export function Table({ label, className, ...rest }: ComponentProps<'table'> & { label: string }) {
  const box = useRef<HTMLDivElement>(null)
  const scrolls = useScrollsSideways(box)
  return (
    <div
      ref={box}
      // What scrolls must be reachable by keyboard, and named.
      {...(scrolls ? { role: 'group', 'aria-label': label, tabIndex: 0 } : {})}
      className="relative overflow-x-auto focus-visible:-outline-offset-2"
    >
      <table {...rest} aria-label={label} className={cn('w-full border-collapse text-left text-sm', className)} />
    </div>
  )
}

export function TableHead({ className, ...rest }: ComponentProps<'thead'>) {
  return <thead {...rest} className={cn('border-b', className)} />
}

export function TableBody({ className, ...rest }: ComponentProps<'tbody'>) {
  return <tbody {...rest} className={cn('divide-y', className)} />
}

/** `interactive`: the row reacts to the pointer because something in it leads on. */
export function TableRow({ interactive, className, ...rest }: ComponentProps<'tr'> & { interactive?: boolean }) {
  return <tr {...rest} className={cn(interactive && 'transition-colors duration-100 hover:bg-hover', className)} />
}

export function ColumnHead({ numeric, className, ...rest }: ComponentProps<'th'> & { numeric?: boolean }) {
  return (
    <th
      scope="col"
      {...rest}
      className={cn(
        'h-9 whitespace-nowrap px-3 font-medium text-muted text-xs first:pl-4 last:pr-4',
        numeric && 'text-right',
        className,
      )}
    />
  )
}

export function Cell({ numeric, className, ...rest }: ComponentProps<'td'> & { numeric?: boolean }) {
  return (
    <td
      {...rest}
      className={cn(
        'h-10 px-3 py-1.5 align-middle first:pl-4 last:pr-4',
        // Only here: tabular figures come with wide hyphens.
        numeric && 'text-right tabular-nums',
        className,
      )}
    />
  )
}
