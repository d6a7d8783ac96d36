'use client'

import { List, Workflow } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { cn } from '../../ui/cn.ts'
import { Segmented } from '../../ui/segmented.tsx'
import type { Draft } from '../draft/draft.ts'
import { comparable } from './comparable.ts'
import { DiffCanvas } from './diff-canvas.tsx'
import { diffKinds } from './diff-kinds.ts'
import { DiffList } from './diff-list.tsx'
import { countMenus, diffDrafts, isSame } from './draft-diff.ts'

type DiffViewProps = {
  before: Draft
  after: Draft
  /** Of the canvas; the text is as long as it is. */
  canvasClassName: string
  first?: View
}
type View = 'text' | 'canvas'

/** What callers will hear differently: how much, and then as text or on the canvas. */
export function DiffView({ before, after, canvasClassName, first = 'text' }: DiffViewProps) {
  const t = useTranslations('designerHistory')
  const [view, setView] = useState<View>(first)
  const [was, is] = useMemo(() => [comparable(before), comparable(after)], [before, after])
  const diff = useMemo(() => diffDrafts(was, is), [was, is])
  if (isSame(diff)) return <p className="text-muted text-sm">{t('hearTheSame')}</p>
  const counts = countMenus(diff)
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <ul aria-label={t('howMuch')} className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
          {(['added', 'changed', 'removed'] as const).map((kind) => {
            const { icon: Icon, ink } = diffKinds[kind]
            return counts[kind] === 0 ? null : (
              <li key={kind} className="flex items-center gap-1.5">
                <Icon aria-hidden className={cn('size-4', ink)} />
                {t(`menus.${kind}`, { count: counts[kind] })}
              </li>
            )
          })}
          {diff.settings.length > 0 ? <li>{t('settingsChanged', { count: diff.settings.length })}</li> : null}
        </ul>
        <Segmented
          aria-label={t('show')}
          value={view}
          onValueChange={setView}
          options={[
            { value: 'text', label: t('asText'), icon: List },
            { value: 'canvas', label: t('onCanvas'), icon: Workflow },
          ]}
        />
      </div>
      {view === 'text' ? (
        <DiffList diff={diff} />
      ) : (
        <div className={cn('overflow-hidden rounded-md border', canvasClassName)}>
          <DiffCanvas before={was} after={is} diff={diff} />
        </div>
      )}
    </div>
  )
}
