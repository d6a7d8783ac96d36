'use client'

import type { Problem } from 'ivr-runtime/domain/flow/problem'
import { CircleCheck, SearchX } from 'lucide-react'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Input } from '../../ui/input.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { menuNodeId } from '../canvas/node-id.ts'
import { selectedNodeId } from '../canvas/selected-node.ts'
import type { Draft } from '../draft/draft.ts'
import { fieldOfProblem } from '../inspector/field-of-problem.ts'
import { useFlowWords } from '../nodes/use-flow-words.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { useDesignerStore } from '../state/designer-store.ts'
import { noPath } from '../test-call/call-path.ts'
import { fixesOf } from './fixes/fixes-of.ts'
import { lightPath } from './light-path.ts'
import { placeOfProblem } from './place-of-problem.ts'
import { problemGroups, type Shown } from './problem-groups.ts'
import { ProblemItem } from './problem-item.tsx'
import { useFix } from './use-fix.ts'
import { useRovingList } from './use-roving-list.ts'

const titles = {
  error: { title: 'Errors', about: 'stop publishing' },
  warning: { title: 'Warnings', about: 'worth a look' },
} as const

/** All that the checks found. A click goes to the place where it is put right; what can be done at once has a button. */
export function ProblemsPanel({ draft }: { draft: Draft }) {
  const open = useDesignerStore((state) => state.panel === 'problems')
  const [shown, setShown] = useState<Shown>('all')
  const [search, setSearch] = useState('')
  const { problems } = draft
  if (!open) return null
  if (problems.length === 0) {
    return (
      <EmptyState icon={CircleCheck} title="No problems found">
        Every path was walked: callers can leave each menu, every key leads somewhere, and the prompts name the keys
        that are there.
      </EmptyState>
    )
  }
  const count = (severity: Problem['severity']) => problems.filter((problem) => problem.severity === severity).length
  return (
    <>
      <div className="grid shrink-0 gap-2 border-b px-4 py-3">
        <Segmented
          aria-label="Which problems"
          value={shown}
          onValueChange={setShown}
          options={[
            { value: 'all', label: `All ${problems.length}` },
            { value: 'error', label: `Errors ${count('error')}` },
            { value: 'warning', label: `Warnings ${count('warning')}` },
          ]}
        />
        <Input
          type="search"
          aria-label="Find problems"
          placeholder="Menu, key, words"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      </div>
      <ProblemList draft={draft} shown={shown} search={search} />
    </>
  )
}

function ProblemList({ draft, shown, search }: { draft: Draft; shown: Shown; search: string }) {
  const { canEdit } = useDesigner()
  const groups = useMemo(() => problemGroups(draft.problems, shown, search), [draft.problems, shown, search])
  const ids = useMemo(() => groups.flatMap(({ problems }) => problems.map(({ id }) => id)), [groups])
  const list = useRovingList(ids)
  const go = useGo(draft)
  const fix = useFix(draft)
  const words = useFlowWords()
  const setPath = useDesignerStore((state) => state.setPath)
  const inCall = useDesignerStore((state) => state.testCallId !== null)
  const light = (problem: Problem | null) => inCall || setPath(problem ? lightPath(problem) : noPath)
  useEffect(() => () => void (inCall || setPath(noPath)), [inCall, setPath])
  if (groups.length === 0) {
    return (
      <EmptyState icon={SearchX} title="None of these">
        No problem fits what is looked for.
      </EmptyState>
    )
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows go from one problem's button to the next
    <div className="min-h-0 flex-1 overflow-y-auto" onKeyDown={list.onKeyDown} onBlur={() => light(null)}>
      {groups.map(({ severity, problems }) => (
        <section key={severity} aria-label={titles[severity].title}>
          <h3 className="sticky top-0 z-10 flex items-baseline gap-1.5 border-b bg-surface px-4 py-2 font-medium text-xs">
            {titles[severity].title} <span className="tabular-nums">{problems.length}</span>
            <span className="font-normal text-muted">{titles[severity].about}</span>
          </h3>
          <ul aria-label={titles[severity].title} className="divide-y border-b">
            {problems.map((listed) => (
              <ProblemItem
                key={listed.id}
                listed={listed}
                fixes={canEdit ? fixesOf(draft, listed.problem, words) : []}
                current={list.isCurrent(listed.id)}
                onGo={() => go(listed.problem)}
                onFix={(chosen, button) => {
                  list.willGo(listed.id)
                  fix(chosen, button)
                }}
                onFocus={() => {
                  list.focused(listed.id)
                  light(listed.problem)
                }}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

/** Selects what is wrong, brings it into sight and puts the focus into the field. */
function useGo(draft: Draft): (problem: Problem) => void {
  const select = useDesignerStore((state) => state.select)
  const reveal = useDesignerStore((state) => state.reveal)
  return useCallback(
    (problem) => {
      const selection = placeOfProblem(draft, problem)
      select(selection, fieldOfProblem(problem))
      const { menuId } = problem.place
      const nodeId = selectedNodeId(draft, selection) ?? (menuId ? menuNodeId(menuId) : null)
      if (nodeId) reveal(nodeId)
    },
    [draft, reveal, select],
  )
}
