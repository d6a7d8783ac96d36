'use client'

import { CircleCheck, FlaskConical, LoaderCircle, OctagonX } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../../ui/button.tsx'
import { cn } from '../../../ui/cn.ts'
import type { Draft } from '../../draft/draft.ts'
import { useDesigner } from '../../state/designer-context.tsx'
import { useDesignerStore } from '../../state/designer-store.ts'
import { useTestCallStore } from '../test-call-store.ts'
import { noMarks, testMarks } from './test-marks.ts'
import { useTestMarksStore } from './test-marks-store.ts'
import { useDraftTestRun } from './use-tests.ts'

/** How the scripted tests stand with the draft as it is; leads to them. Nothing where there are none. */
export function TestsButton({ draft }: { draft: Draft }) {
  const t = useTranslations('designerTestCall')
  const { canCall } = useDesigner()
  const showPanel = useDesignerStore((state) => state.showPanel)
  const show = useTestCallStore((state) => state.show)
  const looking = useDesignerStore((state) => state.panel === 'testCall')
  const setMarks = useTestMarksStore((state) => state.setMarks)
  const view = useTestCallStore((state) => state.view)
  const { some, run, result } = useDraftTestRun(draft)
  const covering = looking && view === 'tests'
  useEffect(() => {
    const marks = result ? testMarks(result.results) : noMarks
    setMarks(covering ? marks : onlyFailed(marks))
  }, [result, covering, setMarks])
  useEffect(() => () => setMarks(noMarks), [setMarks])
  if (!some || !canCall) return null
  const failed = result?.results.filter(({ passed }) => !passed).length ?? 0
  const total = result?.results.length ?? 0
  const [Icon, ink] = !result
    ? [run.isFetching ? LoaderCircle : FlaskConical, 'text-muted']
    : failed > 0
      ? [OctagonX, 'text-danger']
      : [CircleCheck, 'text-positive']
  const words = !result
    ? t('tests.tests')
    : failed > 0
      ? t('tests.failed', { failed, total })
      : t('tests.allPassed', { total })
  return (
    <Button
      variant="ghost"
      onClick={() => {
        show('tests')
        showPanel('testCall')
        void run.refetch()
      }}
    >
      <Icon aria-hidden className={cn('size-4', ink, Icon === LoaderCircle && 'animate-turn')} />
      {words}
    </Button>
  )
}

/** What is well need not be told on the canvas while something else is looked at. */
function onlyFailed({ menus, choices }: typeof noMarks): typeof noMarks {
  const failed = (marks: (typeof noMarks)['menus']) => new Map([...marks].filter(([, mark]) => mark === 'failed'))
  return { menus: failed(menus), choices: failed(choices) }
}
