import { Check, Minus, X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { cn } from '../../../ui/cn.ts'
import type { TestResult } from './test-marks.ts'
import { expectedInWords, findingsInWords } from './test-words.ts'

const looks = {
  passed: { icon: Check, ink: 'text-positive' },
  failed: { icon: X, ink: 'text-danger' },
  not_run: { icon: Minus, ink: 'text-faint' },
} as const

/** A test step by step, with what happened where it failed. */
export function TestSteps({ steps, label }: { steps: TestResult['steps']; label: string }) {
  const t = useTranslations('designerTestCall')
  return (
    <ol aria-label={label} className="grid gap-1">
      {steps.map(({ status, step, findings }, index) => {
        const found = findingsInWords(findings, t)
        const { icon: Icon, ink } = looks[status]
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps have no other name than their place
          <li key={index} data-status={status} className="flex items-start gap-2 text-xs">
            <Icon aria-hidden className={cn('mt-px size-3.5 shrink-0', ink)} />
            <span className="sr-only">{t(`tests.states.${status}`)}:</span>
            <span className={cn('grid min-w-0 gap-0.5', status === 'not_run' && 'text-muted')}>
              <span className="break-words">{expectedInWords(step, t)}</span>
              {found ? <span className="break-words text-danger">{t('tests.instead', { found })}</span> : null}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
