'use client'

import { List, Workflow } from 'lucide-react'
import { useMemo, useState } from 'react'
import { cn } from '../../ui/cn.ts'
import { formatCount } from '../../ui/format.ts'
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
  const [view, setView] = useState<View>(first)
  const [was, is] = useMemo(() => [comparable(before), comparable(after)], [before, after])
  const diff = useMemo(() => diffDrafts(was, is), [was, is])
  if (isSame(diff)) return <p className="text-muted text-sm">Callers hear the same.</p>
  const counts = countMenus(diff)
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <ul aria-label="How much differs" className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
          {(['added', 'changed', 'removed'] as const).map((kind) => {
            const { icon: Icon, ink, word } = diffKinds[kind]
            return counts[kind] === 0 ? null : (
              <li key={kind} className="flex items-center gap-1.5">
                <Icon aria-hidden className={cn('size-4', ink)} />
                {formatCount(counts[kind], 'menu')} {word.toLowerCase()}
              </li>
            )
          })}
          {diff.settings.length > 0 ? <li>{formatCount(diff.settings.length, 'setting')} changed</li> : null}
        </ul>
        <Segmented
          aria-label="Show the changes"
          value={view}
          onValueChange={setView}
          options={[
            { value: 'text', label: 'As text', icon: List },
            { value: 'canvas', label: 'On the canvas', icon: Workflow },
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
