'use client'

import { Check, type LucideIcon } from 'lucide-react'
import { DropdownMenu as Radix } from 'radix-ui'
import { type ReactNode, use } from 'react'
import { cn } from './cn.ts'
import { FloatsIn } from './floats-in.ts'

const itemLook = cn(
  'flex cursor-default select-none items-center gap-2 rounded-md px-2 py-1.5 text-sm outline-none',
  'data-disabled:opacity-50 data-highlighted:bg-hover',
)

/** Menus float within the page's content, so that screen readers find them in a landmark. */
const landmark = () => (typeof document === 'undefined' ? null : document.getElementById('content'))

export type DropdownMenuProps = {
  /** One button that opens it. */
  trigger: ReactNode
  align?: 'start' | 'center' | 'end'
  side?: 'top' | 'right' | 'bottom' | 'left'
  /** When the focus is about to go back to the trigger. */
  onCloseAutoFocus?: (event: Event) => void
  children: ReactNode
}

/** Further actions on one thing. Fill it with `MenuItem`, `MenuLabel`, `MenuSeparator`, `MenuChoice`. */
export function DropdownMenu({
  trigger,
  align = 'end',
  side = 'bottom',
  onCloseAutoFocus,
  children,
}: DropdownMenuProps) {
  const dialog = use(FloatsIn)
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal container={dialog ?? landmark()}>
        <Radix.Content
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
          {...(onCloseAutoFocus && { onCloseAutoFocus })}
          className="z-50 min-w-44 max-w-80 animate-appear rounded-lg bg-raised p-1 shadow-float"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

export type MenuItemProps = {
  icon?: LucideIcon
  tone?: 'normal' | 'danger'
  disabled?: boolean
  onSelect?: () => void
  /** Gives its look to the one child, for instance a link. */
  asChild?: boolean
  children: ReactNode
}

export function MenuItem({
  icon: Icon,
  tone = 'normal',
  disabled = false,
  onSelect,
  asChild = false,
  children,
}: MenuItemProps) {
  return (
    <Radix.Item
      asChild={asChild}
      disabled={disabled}
      {...(onSelect ? { onSelect } : {})}
      className={cn(itemLook, tone === 'danger' && 'text-danger')}
    >
      {asChild ? (
        children
      ) : (
        <>
          {Icon ? <Icon aria-hidden className={cn('size-3.5', tone === 'normal' && 'text-muted')} /> : null}
          {children}
        </>
      )}
    </Radix.Item>
  )
}

export type MenuChoiceProps<T extends string> = {
  value: T
  onValueChange: (value: T) => void
  options: readonly { value: T; label: string; icon?: LucideIcon }[]
}

/** One of several, marked. */
export function MenuChoice<T extends string>({ value, onValueChange, options }: MenuChoiceProps<T>) {
  return (
    <Radix.RadioGroup value={value} onValueChange={(next) => onValueChange(next as T)}>
      {options.map(({ value: option, label, icon: Icon }) => (
        <Radix.RadioItem key={option} value={option} className={itemLook}>
          {Icon ? <Icon aria-hidden className="size-3.5 text-muted" /> : null}
          <span className="flex-1">{label}</span>
          <Radix.ItemIndicator>
            <Check aria-hidden className="size-3.5 text-accent" />
          </Radix.ItemIndicator>
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  )
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <Radix.Label className="px-2 pt-1.5 pb-1 font-medium text-faint text-xs">{children}</Radix.Label>
}

export function MenuSeparator() {
  return <Radix.Separator className="-mx-1 my-1 h-px bg-border" />
}
