'use client'

import { Command } from 'cmdk'
import { Check, ChevronsUpDown } from 'lucide-react'
import { Popover } from 'radix-ui'
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { cn } from './cn.ts'
import type { FieldControlProps } from './field.tsx'
import { controlLook } from './input.tsx'
import { matchSearch } from './match-search.ts'

export type ComboboxOption = { value: string; label: string; hint?: string; group?: string }

export type ComboboxProps = Partial<FieldControlProps> & {
  value: string
  onValueChange: (value: string) => void
  options: readonly ComboboxOption[]
  /** What the search box asks for: "Search voices". */
  searchLabel: string
  placeholder?: string
  /** A value that is not listed may be typed in. */
  allowOther?: boolean
  disabled?: boolean
  className?: string
  /** Names it among the fields of a form. */
  name?: string
  'aria-label'?: string
}

const rank = (_value: string, search: string, keywords: string[] = []) => matchSearch(search, keywords)

const itemLook =
  'flex cursor-default select-none items-center gap-2 rounded-md px-2 py-1.5 text-sm data-[selected=true]:bg-hover'

/** One of many, found by typing; with `allowOther` also a value of one's own. */
export function Combobox(props: ComboboxProps) {
  const t = useTranslations('ui')
  const {
    value,
    onValueChange,
    options,
    searchLabel,
    placeholder,
    allowOther = false,
    disabled,
    className,
    ...control
  } = props
  const [open, setOpen] = useState(false)
  const [search, setSearch] = useState('')
  const listId = useId()
  const chosen = options.find((option) => option.value === value)
  const groups = [...new Set(options.map((option) => option.group ?? ''))]
  const other = search.trim()
  const choose = (next: string) => {
    onValueChange(next)
    setOpen(false)
    setSearch('')
  }
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger
        {...control}
        type="button"
        role="combobox"
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        disabled={disabled}
        className={cn(controlLook, 'flex h-8 items-center justify-between gap-2 text-left', className)}
      >
        <span className={cn('truncate', !value && 'text-faint')}>{chosen?.label ?? (value || placeholder)}</span>
        <ChevronsUpDown aria-hidden className="size-3.5 shrink-0 text-faint" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          aria-label={searchLabel}
          align="start"
          sideOffset={4}
          collisionPadding={8}
          className="z-50 w-(--radix-popover-trigger-width) min-w-56 animate-appear overflow-hidden rounded-lg bg-raised shadow-float"
        >
          <Command label={searchLabel} filter={rank}>
            <Command.Input
              value={search}
              onValueChange={setSearch}
              placeholder={searchLabel}
              className="h-9 w-full border-b bg-transparent px-3 text-sm outline-none placeholder:text-faint"
            />
            <Command.List id={listId} className="max-h-64 overflow-y-auto p-1">
              {groups.map((group) => (
                <Command.Group
                  key={group}
                  heading={group || undefined}
                  className="**:[[cmdk-group-heading]]:px-2 **:[[cmdk-group-heading]]:py-1 **:[[cmdk-group-heading]]:text-faint **:[[cmdk-group-heading]]:text-xs"
                >
                  {options
                    .filter((option) => (option.group ?? '') === group)
                    .map((option) => (
                      <Command.Item
                        key={`${group}/${option.value}`}
                        value={`${group}/${option.value}`}
                        keywords={[option.label, option.value, option.group ?? '', option.hint ?? '']}
                        onSelect={() => choose(option.value)}
                        className={itemLook}
                      >
                        <span className="flex-1">{option.label}</span>
                        {option.hint ? <span className="text-faint text-xs">{option.hint}</span> : null}
                        <Check
                          aria-hidden
                          className={cn('size-3.5 text-accent', option.value !== value && 'invisible')}
                        />
                      </Command.Item>
                    ))}
                </Command.Group>
              ))}
              {allowOther && other && !options.some((option) => option.value === other) ? (
                <Command.Item forceMount value={`use ${other}`} onSelect={() => choose(other)} className={itemLook}>
                  {t('useOther', { other })}
                </Command.Item>
              ) : (
                <Command.Empty className="px-2 py-3 text-center text-muted text-sm">{t('nothingFound')}</Command.Empty>
              )}
            </Command.List>
          </Command>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
