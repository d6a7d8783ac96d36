'use client'

import { type ActionType, actionTypes } from 'ivr-runtime/domain/flow/action'
import { type MenuKind, menuKinds } from 'ivr-runtime/domain/flow/menu-kind'
import { DropdownMenu as Radix } from 'radix-ui'
import { useEffect } from 'react'
import { toast } from 'sonner'
import { cn } from '../../ui/cn.ts'
import { MenuItem, MenuLabel, MenuSeparator } from '../../ui/dropdown-menu.tsx'
import type { Draft } from '../draft/draft.ts'
import { keyInWords } from '../draft/keys.ts'
import { newMenuFields } from '../draft/new-menu-fields.ts'
import { newMenuId } from '../draft/new-menu-id.ts'
import { actionViews } from '../nodes/action-views.ts'
import { kindViews } from '../nodes/kind-views.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { useDesignerStore } from '../state/designer-store.ts'
import { keyEdit, keyOfHandle } from './connection-edit.ts'
import { focusAdder } from './focus-node.ts'
import { menuNodeId } from './node-id.ts'

/** Asks, where a path was let go or a key added, what the key should do. `canvas`: what it is shown in. */
export function ActionPicker({ draft, canvas }: { draft: Draft; canvas: HTMLElement | null }) {
  const { tryEdit } = useDesigner()
  const pick = useDesignerStore((state) => state.actionPick)
  const pickAction = useDesignerStore((state) => state.pickAction)
  const select = useDesignerStore((state) => state.select)
  const reveal = useDesignerStore((state) => state.reveal)
  const digit = pick ? keyOfHandle(draft, pick.menuId, pick.handle) : null

  async function addMenu(kind: MenuKind) {
    if (!pick || digit === null) return
    const actionTarget = newMenuId(
      draft.menus.map((menu) => menu.menuId),
      kind,
    )
    const menu = newMenuFields(actionTarget, kind)
    const added = tryEdit({ kind: 'addMenu', menu, ...(pick.place ? { position: pick.place } : {}) })
    const linked = tryEdit(keyEdit(draft, pick.menuId, digit, { actionType: 'sub_menu', actionTarget }))
    if ((await added) && (await linked)) {
      select({ kind: 'menu', menuId: actionTarget }, kindViews[kind].prompt ? 'promptText' : 'first')
      reveal(menuNodeId(actionTarget))
    }
  }

  async function choose(actionType: ActionType) {
    if (!pick || digit === null) return
    const { firstTarget } = actionViews[actionType]
    if (!firstTarget) {
      select({ kind: 'newOption', menuId: pick.menuId, digit, actionType }, 'actionTarget')
      return
    }
    if (await tryEdit(keyEdit(draft, pick.menuId, digit, { actionType, actionTarget: firstTarget }))) {
      select({ kind: 'option', menuId: pick.menuId, digit })
    }
  }

  function changed(open: boolean) {
    if (!open) pickAction(null)
  }

  const full = pick !== null && digit === null
  useEffect(() => {
    if (!full) return
    toast.error('All twelve keys of this menu are taken. Free one, or use a key of two digits in the inspector.')
    pickAction(null)
  }, [full, pickAction])
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
          aria-label="What the key does"
          onEscapeKeyDown={() => pick && focusAdder(pick.menuId)}
          onCloseAutoFocus={(event) => event.preventDefault()}
          className="z-50 min-w-52 animate-appear rounded-lg bg-raised p-1 shadow-float"
        >
          <MenuLabel>{digit ? `${keyInWords(digit)} of ${pick?.menuId}` : ''}</MenuLabel>
          {menuKinds.map((kind) => {
            const view = kindViews[kind]
            return (
              <MenuItem key={kind} onSelect={() => void addMenu(kind)}>
                <view.icon aria-hidden className={cn('size-3.5', view.ink)} />
                New {view.label.toLowerCase()}
              </MenuItem>
            )
          })}
          <MenuSeparator />
          {actionTypes.map((actionType) => {
            const view = actionViews[actionType]
            return (
              <MenuItem key={actionType} onSelect={() => void choose(actionType)}>
                <view.icon aria-hidden className={cn('size-3.5', view.ink)} />
                {view.verb}
              </MenuItem>
            )
          })}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
