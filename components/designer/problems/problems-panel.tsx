'use client'

import type { Problem } from 'ivr-runtime/domain/flow/problem'
import { CircleCheck, SearchX } from 'lucide-react'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useProblemText } from '../../app/use-problem-text.ts'
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
  error: { title: 'panel.errors', about: 'panel.errorsAbout' },
  warning: { title: 'panel.warnings', about: 'panel.warningsAbout' },
} as const

/** All that the checks found. A click goes to the place where it is put right; what can be done at once has a button. */
export function ProblemsPanel({ draft }: { draft: Draft }) {
  const t = useTranslations('designerProblems')
  const open = useDesignerStore((state) => state.panel === 'problems')
  const [shown, setShown] = useState<Shown>('all')
  const [search, setSearch] = useState('')
  const { problems } = draft
  if (!open) return null
  if (problems.length === 0) {
    return (
      <EmptyState icon={CircleCheck} title={t('panel.noneTitle')}>
        {t('panel.none')}
      </EmptyState>
    )
  }
  const count = (severity: Problem['severity']) =>
    String(problems.filter((problem) => problem.severity === severity).length)
  return (
    <>
      <div className="grid shrink-0 gap-2 border-b px-4 py-3">
        <Segmented
          aria-label={t('panel.which')}
          value={shown}
          onValueChange={setShown}
          options={[
            { value: 'all', label: t('panel.showAll', { count: String(problems.length) }) },
            { value: 'error', label: t('panel.showErrors', { count: count('error') }) },
            { value: 'warning', label: t('panel.showWarnings', { count: count('warning') }) },
          ]}
        />
        <Input
          type="search"
          aria-label={t('panel.find')}
          placeholder={t('panel.findHint')}
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
  const t = useTranslations('designerProblems')
  const words = useFlowWords()
  const locale = useLocale()
  const textOf = useProblemText()
  const groups = useMemo(
    () => problemGroups(draft.problems, shown, search, textOf),
    [draft.problems, shown, search, textOf],
  )
  const ids = useMemo(() => groups.flatMap(({ problems }) => problems.map(({ id }) => id)), [groups])
  const list = useRovingList(ids)
  const go = useGo(draft)
  const fix = useFix(draft)
  const setPath = useDesignerStore((state) => state.setPath)
  const inCall = useDesignerStore((state) => state.testCallId !== null)
  const light = (problem: Problem | null) => inCall || setPath(problem ? lightPath(problem) : noPath)
  useEffect(() => () => void (inCall || setPath(noPath)), [inCall, setPath])
  if (groups.length === 0) {
    return (
      <EmptyState icon={SearchX} title={t('panel.notFoundTitle')}>
        {t('panel.notFound')}
      </EmptyState>
    )
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows go from one problem's button to the next
    <div className="min-h-0 flex-1 overflow-y-auto" onKeyDown={list.onKeyDown} onBlur={() => light(null)}>
      {groups.map(({ severity, problems }) => (
        <section key={severity} aria-label={t(titles[severity].title)}>
          <h3 className="sticky top-0 z-10 flex items-baseline gap-1.5 border-b bg-surface px-4 py-2 font-medium text-xs">
            {t(titles[severity].title)} <span className="tabular-nums">{problems.length}</span>
            <span className="font-normal text-muted">{t(titles[severity].about)}</span>
          </h3>
          <ul aria-label={t(titles[severity].title)} className="divide-y border-b">
            {problems.map((listed) => (
              <ProblemItem
                key={listed.id}
                listed={listed}
                text={textOf(listed.problem)}
                fixes={canEdit ? fixesOf(draft, listed.problem, { t, words, locale }) : []}
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
