'use client'

import { useReactFlow } from '@xyflow/react'
import { kindParts, type MenuKind } from 'ivr-runtime/domain/flow/menu-kind'
import { ListTree, Plus } from 'lucide-react'
import { useCallback } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Canvas } from './canvas/canvas.tsx'
import { menuNodeId } from './canvas/node-id.ts'
import { Dock } from './dock.tsx'
import type { Draft } from './draft/draft.ts'
import { newMenuFields } from './draft/new-menu-fields.ts'
import { newMenuId } from './draft/new-menu-id.ts'
import { useDeleteSelected } from './draft/use-delete-selected.tsx'
import { HeatBar } from './heat/heat-bar.tsx'
import { Inspector } from './inspector/inspector.tsx'
import { useKeptForms } from './inspector/use-kept-forms.ts'
import { PresenceMarks } from './presence/presence-marks.tsx'
import { ProblemsPanel } from './problems/problems-panel.tsx'
import { useDesigner } from './state/designer-context.tsx'
import { useDesignerStore } from './state/designer-store.ts'
import { useLinkedMenu } from './state/use-linked-menu.ts'
import { TestCallPanel } from './test-call/test-call-panel.tsx'
import { Toolbar } from './toolbar.tsx'

/** The canvas with everything around it. */
export function Workbench({ draft }: { draft: Draft }) {
  const t = useTranslations('designerCanvas')
  const { canEdit } = useDesigner()
  const select = useDesignerStore((state) => state.select)
  const reveal = useDesignerStore((state) => state.reveal)
  const { deleteSelected, dialog } = useDeleteSelected(draft)
  const addMenu = useAddMenu(draft)
  useLinkedMenu(draft)
  useKeptForms(draft)

  function add(kind: MenuKind = 'menu') {
    const menuId = addMenu(kind)
    select({ kind: 'menu', menuId }, kindParts[kind].speaks ? 'promptText' : 'first')
    reveal(menuNodeId(menuId))
  }

  return (
    <div className="flex h-full min-h-0 flex-col">
      <Toolbar draft={draft} onAddMenu={(kind) => add(kind)} />
      <HeatBar draft={draft} />
      <div className="relative flex min-h-0 flex-1">
        <div className="min-w-0 flex-1">
          <Canvas draft={draft} onAddMenu={() => add()} onDelete={deleteSelected}>
            <PresenceMarks draft={draft} />
            {draft.menus.length === 0 ? (
              <div className="absolute inset-0 grid place-content-center bg-canvas">
                <EmptyState
                  icon={ListTree}
                  title={t('empty')}
                  action={
                    canEdit ? (
                      <Button variant="primary" icon={Plus} onClick={() => add()}>
                        {t('addFirst')}
                      </Button>
                    ) : null
                  }
                >
                  {t('emptyWhat')}
                </EmptyState>
              </div>
            ) : null}
          </Canvas>
        </div>
        <Dock
          problems={draft.problems.length}
          panels={{
            inspector: <Inspector draft={draft} onDelete={deleteSelected} />,
            problems: <ProblemsPanel draft={draft} />,
            testCall: <TestCallPanel draft={draft} />,
          }}
        />
      </div>
      {dialog}
    </div>
  )
}

/** Adds a menu in the middle of what is seen, the first one by the layout; answers its name. */
function useAddMenu(draft: Draft): (kind: MenuKind) => string {
  const { tryEdit } = useDesigner()
  const { screenToFlowPosition } = useReactFlow()
  return useCallback(
    (kind) => {
      const menuId = newMenuId(
        draft.menus.map((menu) => menu.menuId),
        kind,
      )
      const canvas = document.querySelector('.designer-canvas')?.getBoundingClientRect()
      const middle =
        canvas && screenToFlowPosition({ x: canvas.left + canvas.width / 2, y: canvas.top + canvas.height / 3 })
      const position =
        draft.menus.length > 0 && middle ? { x: Math.round(middle.x - 130), y: Math.round(middle.y) } : undefined
      void tryEdit({
        kind: 'addMenu',
        menu: newMenuFields(menuId, kind),
        ...(position ? { position } : {}),
      })
      return menuId
    },
    [draft.menus, screenToFlowPosition, tryEdit],
  )
}
