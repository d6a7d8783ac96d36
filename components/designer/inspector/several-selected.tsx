'use client'

import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalDistributeCenter,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalDistributeCenter,
  Copy,
  CopyPlus,
  Layers,
  type LucideIcon,
  Trash2,
} from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import type { Alignment } from '../canvas/align/align-boxes.ts'
import { useAlign } from '../canvas/align/use-align.ts'
import { useCopySelected } from '../clipboard/use-clipboard.ts'
import { useCopying } from '../clipboard/use-copying.ts'
import { chosenInWords, chosenOf } from '../draft/chosen.ts'
import type { Draft } from '../draft/draft.ts'
import { kindViews } from '../nodes/kind-views.ts'
import { useFlowWords } from '../nodes/use-flow-words.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { InspectorFrame } from './inspector-frame.tsx'

const alignActions: { how: Alignment; icon: LucideIcon; atLeast: number }[] = [
  { how: 'left', icon: AlignStartVertical, atLeast: 2 },
  { how: 'centre', icon: AlignCenterVertical, atLeast: 2 },
  { how: 'right', icon: AlignEndVertical, atLeast: 2 },
  { how: 'top', icon: AlignStartHorizontal, atLeast: 2 },
  { how: 'middle', icon: AlignCenterHorizontal, atLeast: 2 },
  { how: 'bottom', icon: AlignEndHorizontal, atLeast: 2 },
  { how: 'across', icon: AlignHorizontalDistributeCenter, atLeast: 3 },
  { how: 'down', icon: AlignVerticalDistributeCenter, atLeast: 3 },
]

type SeveralSelectedProps = { draft: Draft; nodeIds: readonly string[]; onDelete: () => void }

/** What can be done to all that is selected. */
export function SeveralSelected({ draft, nodeIds, onDelete }: SeveralSelectedProps) {
  const t = useTranslations('designerInspector')
  const words = useFlowWords()
  const { canEdit } = useDesigner()
  const align = useAlign(draft)
  const { duplicate } = useCopying(draft)
  const copySelected = useCopySelected()
  const chosen = chosenOf(draft, nodeIds)
  const count = chosen.menuIds.length + chosen.keys.length
  const menus = draft.menus.filter(({ menuId }) => chosen.menuIds.includes(menuId))
  return (
    <InspectorFrame
      icon={Layers}
      ink="text-muted"
      title={t('several.selected', { what: chosenInWords(chosen, words) })}
      footer={
        canEdit ? (
          <Button variant="danger" icon={Trash2} onClick={onDelete}>
            {t('several.deleteAll')}
          </Button>
        ) : null
      }
    >
      <ul aria-label={t('several.list')} className="grid gap-1">
        {menus.map(({ menuId, kind }) => {
          const { icon: Icon, ink } = kindViews[kind]
          return (
            <li key={menuId} className="flex items-center gap-2 text-sm">
              <Icon aria-hidden className={`size-3.5 shrink-0 ${ink}`} />
              <span className="truncate">{menuId}</span>
            </li>
          )
        })}
        {chosen.keys.map(({ menuId, digit }) => (
          <li key={`${menuId} ${digit}`} className="truncate text-muted text-sm">
            {words.keyOf(digit, menuId)}
          </li>
        ))}
      </ul>
      {canEdit ? (
        <section aria-label={t('several.align')} className="grid gap-2 border-t pt-4">
          <h3 className="font-medium text-sm">{t('several.align')}</h3>
          <div className="flex flex-wrap gap-1">
            {alignActions.map(({ how, icon, atLeast }) => (
              <IconButton
                key={how}
                icon={icon}
                label={t(`several.alignments.${how}`)}
                disabled={count < atLeast}
                onClick={() => align(nodeIds, how)}
              />
            ))}
          </div>
        </section>
      ) : null}
      <section aria-label={t('several.copy')} className="grid gap-2 border-t pt-4">
        <h3 className="font-medium text-sm">{t('several.copy')}</h3>
        <div className="flex flex-wrap gap-2">
          <Button icon={Copy} onClick={copySelected}>
            {t('several.copy')}
          </Button>
          {canEdit ? (
            <Button icon={CopyPlus} onClick={() => void duplicate()}>
              {t('several.duplicate')}
            </Button>
          ) : null}
        </div>
        <p className="text-muted text-xs">{t('several.paste')}</p>
      </section>
    </InspectorFrame>
  )
}
