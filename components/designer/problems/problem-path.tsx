import type { PathStep } from 'ivr-runtime/domain/flow/problem'
import { ChevronRight } from 'lucide-react'
import { Fragment } from 'react'
import { useTranslations } from 'use-intl'
import { OptionLabel } from '../nodes/option-label.tsx'
import { useFlowWords } from '../nodes/use-flow-words.ts'

/** Longer ways are shown by their beginning and their end. */
const shownSteps = 8

/** How callers come to a problem: the keys that they press from the beginning of the call. */
export function ProblemPath({ path }: { path: readonly PathStep[] }) {
  const t = useTranslations('designerProblems')
  const words = useFlowWords()
  const inWords = ({ key, failed }: PathStep) =>
    failed ? t('path.whichFails', { key: words.key(key) }) : words.key(key)
  if (path.length === 0) return <span className="text-muted text-xs">{t('path.atOnce')}</span>
  const [head, tail] = path.length > shownSteps ? [path.slice(0, 4), path.slice(-3)] : [path, []]
  const left = path.length - head.length - tail.length
  return (
    <span className="flex flex-wrap items-center gap-1">
      <span className="sr-only">
        {t('path.by', { path: path.map(inWords).reduce((before, key) => t('path.next', { before, key })) })}
      </span>
      <span aria-hidden className="contents">
        <Steps steps={head} />
        {left > 0 ? (
          <>
            <Arrow />
            <span className="text-muted text-xs">{t('path.more', { count: String(left) })}</span>
            <Arrow />
          </>
        ) : null}
        <Steps steps={tail} />
      </span>
    </span>
  )
}

function Steps({ steps }: { steps: readonly PathStep[] }) {
  const t = useTranslations('designerProblems')
  return steps.map((step, at) => (
    // A way may lead through the same key of the same menu twice.
    // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a way never change their order
    <Fragment key={at}>
      {at > 0 ? <Arrow /> : null}
      <OptionLabel digit={step.key} size="sm" />
      {step.failed ? <span className="text-2xs text-muted">{t('path.fails')}</span> : null}
    </Fragment>
  ))
}

const Arrow = () => <ChevronRight className="size-3 shrink-0 text-faint" />
