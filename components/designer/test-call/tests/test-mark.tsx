'use client'

import { CircleCheck, OctagonX } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { choiceId } from '../call-path.ts'
import { useTestMark } from './test-marks-store.ts'

/** On a card or a row of it: a test came by here, or failed here. Nothing where none did. */
export function TestMark({ menuId, digit }: { menuId: string; digit?: string }) {
  const t = useTranslations('designerTestCall')
  const mark = useTestMark(
    digit === undefined ? 'menus' : 'choices',
    digit === undefined ? menuId : choiceId(menuId, digit),
  )
  if (mark === null) return null
  const [Icon, look, words] =
    mark === 'failed'
      ? ([OctagonX, 'text-danger', t('tests.failsHere')] as const)
      : ([CircleCheck, 'text-positive', t('tests.covered')] as const)
  return (
    <span data-test-mark={mark} title={words} className="inline-flex shrink-0">
      <Icon aria-hidden className={`size-3 ${look}`} />
      <span className="sr-only">{words}</span>
    </span>
  )
}
