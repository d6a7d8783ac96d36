'use client'

import { type MenuKind, menuKinds } from 'ivr-runtime/domain/flow/menu-kind'
import { ChevronDown, Plus } from 'lucide-react'
import { Button } from '../ui/button.tsx'
import { cn } from '../ui/cn.ts'
import { DropdownMenu, MenuItem } from '../ui/dropdown-menu.tsx'
import { kindViews } from './nodes/kind-views.ts'

/** Adds a menu of one of the kinds, each with a word on what it does. */
export function AddMenuButton({ onAdd }: { onAdd: (kind: MenuKind) => void }) {
  return (
    <DropdownMenu
      align="start"
      trigger={
        <Button icon={Plus}>
          Add menu
          <ChevronDown aria-hidden className="-mr-1 size-3.5 text-muted" />
        </Button>
      }
    >
      {menuKinds.map((kind) => {
        const { label, hint, icon: Icon, ink } = kindViews[kind]
        return (
          <MenuItem key={kind} onSelect={() => onAdd(kind)}>
            <Icon aria-hidden className={cn('size-4 shrink-0 self-start mt-0.5', ink)} />
            <span className="grid">
              <span>{label}</span>
              <span className="text-muted text-xs">{hint}</span>
            </span>
          </MenuItem>
        )
      })}
    </DropdownMenu>
  )
}
