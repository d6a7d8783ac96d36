'use client'

import { PhoneIncoming, Workflow } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { menuNodeId } from '../canvas/node-id.ts'
import type { Draft } from '../draft/draft.ts'
import { startOf } from '../draft/start-of.ts'
import { KeyCombination } from '../keys/key-combination.tsx'
import { keyCommands } from '../keys/key-commands.ts'
import { useKeysStore } from '../keys/keys-store.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { useDesignerStore } from '../state/designer-store.ts'
import { InspectorFrame } from './inspector-frame.tsx'

/** Those that one needs first; `?` lists all. */
const firstKeys = ['openPalette', 'open', 'rename', 'remove', 'arrange', 'fit', 'help'] as const

/** What the inspector says while nothing is selected. */
export function IvrOverview({ draft }: { draft: Draft }) {
  const t = useTranslations('designerInspector')
  const { canEdit } = useDesigner()
  const select = useDesignerStore((state) => state.select)
  const reveal = useDesignerStore((state) => state.reveal)
  const keyTexts = useTranslations('designerKeys')
  const handled = useKeysStore((state) => state.handled)
  const { voice, language } = draft.ivr
  const start = startOf(draft)
  const keys = draft.menus.reduce((sum, menu) => sum + menu.options.length, 0)
  return (
    <InspectorFrame icon={Workflow} ink="text-muted" title={draft.ivr.name}>
      <p className="text-muted">{t(canEdit ? 'select' : 'selectToSee')}</p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2 text-sm">
        <dt className="text-muted">{t('callsBeginIn')}</dt>
        <dd>
          {start ? (
            <button
              type="button"
              className="inline-flex max-w-full items-center gap-1.5 font-medium text-accent hover:underline"
              onClick={() => {
                select({ kind: 'menu', menuId: start })
                reveal(menuNodeId(start))
              }}
            >
              <PhoneIncoming aria-hidden className="size-3.5 shrink-0" />
              <span className="truncate">{start}</span>
            </button>
          ) : (
            t('noMenuYet')
          )}
        </dd>
        <dt className="text-muted">{t('size')}</dt>
        <dd className="tabular-nums">{t('sizeOf', { menus: draft.menus.length, keys })}</dd>
        <dt className="text-muted">{t('voice')}</dt>
        <dd>
          {voice}, {language}
        </dd>
      </dl>
      <section aria-label={t('keyboardKeys')} className="grid gap-1.5 border-t pt-4">
        <h3 className="font-medium text-sm">{t('onTheKeyboard')}</h3>
        <ul className="grid gap-1">
          {firstKeys
            .filter((id) => handled.includes(id))
            .map((id) => (
              <li key={id} className="flex items-center justify-between gap-3 text-muted text-xs">
                {keyTexts(`commands.${id}`)}
                <KeyCombination shortcut={keyCommands[id].keys[0]} />
              </li>
            ))}
        </ul>
        {canEdit ? <p className="mt-1 text-muted text-xs">{t('drawHint')}</p> : null}
      </section>
    </InspectorFrame>
  )
}
