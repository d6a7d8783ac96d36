'use client'

import type { MenuKind } from 'ivr-runtime/domain/flow/menu-kind'
import { CircleAlert, CircleCheck, PanelRight, Phone, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '../ui/button.tsx'
import { cn } from '../ui/cn.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { AddMenuButton } from './add-menu-button.tsx'
import type { Draft } from './draft/draft.ts'
import { FlowMenu } from './exchange/flow-menu.tsx'
import { HeatToggle } from './heat/heat-toggle.tsx'
import { HistoryButtons } from './history-buttons.tsx'
import { AddNoteButton } from './notes/add-note-button.tsx'
import { PresenceBar } from './presence/presence-bar.tsx'
import { PublishControl } from './publish/publish-control.tsx'
import { SaveStatus } from './saving/save-status.tsx'
import { useDesigner } from './state/designer-context.tsx'
import { useDesignerStore } from './state/designer-store.ts'
import { useIsPhone } from './state/use-is-phone.ts'
import { TestsButton } from './test-call/tests/tests-button.tsx'

/** What can be done to the whole flow. */
export function Toolbar({ draft, onAddMenu }: { draft: Draft; onAddMenu: (kind: MenuKind) => void }) {
  const t = useTranslations('designerCanvas')
  const { canEdit, canCall } = useDesigner()
  const isPhone = useIsPhone()
  const showPanel = useDesignerStore((state) => state.showPanel)
  return (
    <div
      role="toolbar"
      aria-label={t('flow')}
      className="flex min-h-12 shrink-0 flex-wrap items-center gap-x-1 gap-y-2 border-b bg-surface px-4 py-2"
    >
      {canEdit ? (
        <>
          <AddMenuButton onAdd={onAddMenu} />
          <AddNoteButton />
          <HistoryButtons />
          <SaveStatus draft={draft} />
        </>
      ) : (
        <span className="text-muted text-xs">{t(isPhone ? 'forReading' : 'notToChange')}</span>
      )}
      <ProblemsButton draft={draft} />
      <TestsButton draft={draft} />
      <HeatToggle />
      <span className="ml-auto flex min-w-0 items-center gap-1.5">
        <PresenceBar />
        {canCall ? (
          <Button icon={Phone} onClick={() => showPanel('testCall')}>
            {t('testCall')}
          </Button>
        ) : null}
        <PublishControl draft={draft} />
        <FlowMenu draft={draft} />
        <IconButton
          icon={PanelRight}
          label={t('showInspector')}
          className="min-[1100px]:hidden"
          onClick={() => showPanel('inspector')}
        />
      </span>
    </div>
  )
}

function ProblemsButton({ draft }: { draft: Draft }) {
  const t = useTranslations('designerCanvas')
  const showPanel = useDesignerStore((state) => state.showPanel)
  const errors = draft.problems.filter((problem) => problem.severity === 'error').length
  const warnings = draft.problems.length - errors
  const Icon = errors > 0 ? CircleAlert : warnings > 0 ? TriangleAlert : CircleCheck
  const words = [errors > 0 && t('errors', { count: errors }), warnings > 0 && t('warnings', { count: warnings })]
  return (
    <Button variant="ghost" onClick={() => showPanel('problems')}>
      <Icon
        aria-hidden
        className={cn('size-4', errors > 0 ? 'text-danger' : warnings > 0 ? 'text-warning' : 'text-positive')}
      />
      {words.filter(Boolean).join(', ') || t('noProblems')}
    </Button>
  )
}
