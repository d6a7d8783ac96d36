'use client'

import { ChevronRight, Pencil, Trash2 } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Badge } from '../../../ui/badge.tsx'
import { cn } from '../../../ui/cn.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import type { TestResult } from './test-marks.ts'
import { TestSteps } from './test-steps.tsx'
import { expectedInWords, findingsInWords } from './test-words.ts'
import type { StoredTest } from './use-tests.ts'

type TestRowProps = {
  test: StoredTest
  /** Undefined: it was not run. */
  result: TestResult | undefined
  open: boolean
  canEdit: boolean
  onToggle: () => void
  onEdit: () => void
  onDelete: () => void
}

/** A test of the list: its name, whether it passed, and behind it its steps. */
export function TestRow({ test, result, open, canEdit, onToggle, onEdit, onDelete }: TestRowProps) {
  const t = useTranslations('designerTestCall')
  const failed = result?.steps.find(({ status }) => status === 'failed')
  return (
    <li className="border-b">
      <div className="flex items-center gap-1 pr-2">
        <button
          type="button"
          aria-expanded={open}
          onClick={onToggle}
          className="flex min-h-10 min-w-0 flex-1 items-center gap-2 px-4 py-1.5 text-left hover:bg-hover focus-visible:-outline-offset-2"
        >
          <ChevronRight
            aria-hidden
            className={cn('size-3.5 shrink-0 text-muted transition-transform duration-150', open && 'rotate-90')}
          />
          <span className="grid min-w-0 flex-1">
            <span className="break-words text-sm">{test.name}</span>
            {failed && !open ? (
              <span className="truncate text-danger text-xs">
                {t('tests.insteadOf', {
                  expected: expectedInWords(failed.step, t),
                  found: findingsInWords(failed.findings, t) ?? '',
                })}
              </span>
            ) : null}
          </span>
          {result ? (
            <Badge tone={result.passed ? 'positive' : 'danger'}>
              {t(`tests.states.${result.passed ? 'passed' : 'failed'}`)}
            </Badge>
          ) : null}
        </button>
        {canEdit ? (
          <>
            <IconButton icon={Pencil} size="sm" label={t('tests.edit', { name: test.name })} onClick={onEdit} />
            <IconButton icon={Trash2} size="sm" label={t('tests.delete', { name: test.name })} onClick={onDelete} />
          </>
        ) : null}
      </div>
      {open ? (
        <div className="px-4 pt-1 pb-3 pl-9.5">
          {result ? (
            <TestSteps steps={result.steps} label={t('tests.stepsOf', { name: test.name })} />
          ) : (
            <p className="text-muted text-xs">{t('tests.notRunYet')}</p>
          )}
        </div>
      ) : null}
    </li>
  )
}
