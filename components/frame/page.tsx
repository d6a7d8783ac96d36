import type { ReactNode } from 'react'
import { cn } from '../ui/cn.ts'

const widths = { full: '', wide: 'max-w-7xl', narrow: 'max-w-4xl' } as const

/** The margins of a page. `wide` for tables, `narrow` for forms. */
export function Page({ width = 'wide', children }: { width?: keyof typeof widths; children: ReactNode }) {
  return (
    <div className={cn('grid w-full grid-cols-[minmax(0,1fr)] gap-5 px-4 py-5 md:px-6', widths[width])}>{children}</div>
  )
}
