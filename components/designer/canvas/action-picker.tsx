'use client'

import { actionTypes } from 'ivr-runtime/domain/flow/action'
import { menuKinds } from 'ivr-runtime/domain/flow/menu-kind'
import { Trash2 } from 'lucide-react'
import { DropdownMenu as Radix } from 'radix-ui'
import { useEffect } from 'react'
import { toast } from 'sonner'
import { useTranslations } from 'use-intl'
import { cn } from '../../ui/cn.ts'
import { MenuItem, MenuLabel, MenuSeparator } from '../../ui/dropdown-menu.tsx'
import type { Draft } from '../draft/draft.ts'
import { actionViews } from '../nodes/action-views.ts'
import { kindViews } from '../nodes/kind-views.ts'
import { useFlowWords } from '../nodes/use-flow-words.ts'
import { useAddItem } from '../palette/use-add-item.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { useDesignerStore } from '../state/designer-store.ts'
import { keyOfHandle } from './connection-edit.ts'
import { focusAdder } from './focus-node.ts'

/** Asks, where a path was let go or a key added, what the key should do. `canvas`: what it is shown in. */
export function ActionPicker({ draft, canvas }: { draft: Draft; canvas: HTMLElement | null }) {
  const { tryEdit } = useDesigner()
  const t = useTranslations('designerCanvas')
  const words = useFlowWords()
  const pick = useDesignerStore((state) => state.actionPick)
  const pickAction = useDesignerStore((state) => state.pickAction)
  const { addMenu, addAction } = useAddItem(draft)
  const digit = pick ? keyOfHandle(draft, pick.menuId, pick.handle) : null

  const from = pick && digit !== null ? { menuId: pick.menuId, digit } : null
  const known = draft.menus.find((menu) => menu.menuId === from?.menuId)?.options.some((each) => each.digit === digit)

  function changed(open: boolean) {
    if (!open) pickAction(null)
  }

  const full = pick !== null && digit === null
  useEffect(() => {
    if (!full) return
    toast.error(t('pick.full'))
    pickAction(null)
  }, [full, pickAction, t])
  return (
    <Radix.Root open={pick !== null && digit !== null} onOpenChange={changed} modal={false}>
      <Radix.Trigger asChild>
        <span
          aria-hidden
          className="pointer-events-none fixed size-0"
          style={{ left: pick?.at.x ?? 0, top: pick?.at.y ?? 0 }}
        />
      </Radix.Trigger>
      <Radix.Portal container={canvas}>
        <Radix.Content
          align="start"
          sideOffset={6}
          collisionPadding={8}
          aria-label={t('pick.label')}
          onEscapeKeyDown={() => pick && focusAdder(pick.menuId)}
          onCloseAutoFocus={(event) => event.preventDefault()}
          className="z-50 min-w-52 animate-appear rounded-lg bg-raised p-1 shadow-float"
        >
          <MenuLabel>{digit ? words.keyOf(digit, pick?.menuId ?? '') : ''}</MenuLabel>
          {menuKinds.map((kind) => {
            const view = kindViews[kind]
            return (
              <MenuItem key={kind} onSelect={() => from && addMenu(kind, from, pick?.place ?? null)}>
                <view.icon aria-hidden className={cn('size-3.5', view.ink)} />
                {words.kind(kind).created}
              </MenuItem>
            )
          })}
          <MenuSeparator />
          {actionTypes.map((actionType) => {
            const view = actionViews[actionType]
            return (
              <MenuItem key={actionType} onSelect={() => from && addAction(actionType, from)}>
                <view.icon aria-hidden className={cn('size-3.5', view.ink)} />
                {words.action(actionType).verb}
              </MenuItem>
            )
          })}
          {from && known ? (
            <>
              <MenuSeparator />
              <MenuItem tone="danger" icon={Trash2} onSelect={() => void tryEdit({ kind: 'deleteOption', ...from })}>
                {t('pick.remove', { key: words.key(from.digit) })}
              </MenuItem>
            </>
          ) : null}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
