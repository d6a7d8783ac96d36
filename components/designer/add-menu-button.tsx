'use client'

import { type MenuKind, menuKinds } from 'ivr-runtime/domain/flow/menu-kind'
import { ChevronDown, Plus } from 'lucide-react'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../ui/button.tsx'
import { cn } from '../ui/cn.ts'
import { DropdownMenu, MenuItem } from '../ui/dropdown-menu.tsx'
import { kindViews } from './nodes/kind-views.ts'
import { useFlowWords } from './nodes/use-flow-words.ts'

/** Adds a menu of one of the kinds, each with a word on what it does. */
export function AddMenuButton({ onAdd }: { onAdd: (kind: MenuKind) => void }) {
  const words = useFlowWords()
  const t = useTranslations('designerCanvas')
  /** What is added takes the focus then. */
  const added = useRef(false)
  return (
    <DropdownMenu
      align="start"
      onCloseAutoFocus={(event) => {
        if (added.current) event.preventDefault()
        added.current = false
      }}
      trigger={
        <Button icon={Plus}>
          {t('addMenu')}
          <ChevronDown aria-hidden className="-mr-1 size-3.5 text-muted" />
        </Button>
      }
    >
      {menuKinds.map((kind) => {
        const { icon: Icon, ink } = kindViews[kind]
        const { label, hint } = words.kind(kind)
        return (
          <MenuItem
            key={kind}
            onSelect={() => {
              added.current = true
              onAdd(kind)
            }}
          >
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
