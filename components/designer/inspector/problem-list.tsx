import type { Problem } from 'ivr-runtime/domain/flow/problem'
import { useTranslations } from 'use-intl'
import { useProblemText } from '../../app/use-problem-text.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { worstFirst } from '../canvas/node-problems.ts'
import { useDesignerStore } from '../state/designer-store.ts'

/** As many stand above the fields; what is more would push them out of sight. */
const told = 3

/** The problems of the place that is open, worst first. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  const textOf = useProblemText()
  const t = useTranslations('designerInspector')
  const showPanel = useDesignerStore((state) => state.showPanel)
  if (problems.length === 0) return null
  return (
    <div className="grid gap-2">
      {worstFirst(problems)
        .slice(0, told)
        .map((problem) => (
          <Notice
            key={`${problem.code} ${problem.message}`}
            tone={problem.severity === 'error' ? 'danger' : 'warning'}
            className="text-xs"
          >
            {textOf(problem)}
          </Notice>
        ))}
      {problems.length > told ? (
        <Button variant="ghost" size="sm" className="justify-self-start" onClick={() => showPanel('problems')}>
          {t('moreProblems', { count: problems.length - told })}
        </Button>
      ) : null}
    </div>
  )
}
