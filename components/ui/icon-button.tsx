'use client'

import type { LucideIcon } from 'lucide-react'
import { Button, type ButtonProps } from './button.tsx'
import { cn } from './cn.ts'
import { Tooltip } from './tooltip.tsx'

const sizes = { sm: 'size-7', md: 'size-8', lg: 'size-9' } as const

export type IconButtonProps = Omit<ButtonProps, 'icon' | 'children' | 'asChild'> & {
  icon: LucideIcon
  /** Names the action for screen readers and in the tooltip. */
  label: string
  /** Shown after the label in the tooltip, for instance a key. */
  shortcut?: string
}

/** A button that is only an icon. Its label shows as a tooltip. */
export function IconButton({
  icon: Icon,
  label,
  shortcut,
  size = 'md',
  variant = 'ghost',
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip content={label} shortcut={shortcut}>
      <Button {...rest} variant={variant} size={size} aria-label={label} className={cn('px-0', sizes[size], className)}>
        <Icon aria-hidden className="size-4" />
      </Button>
    </Tooltip>
  )
}
