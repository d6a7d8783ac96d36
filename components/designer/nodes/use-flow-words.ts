import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { type FlowWords, flowWords } from './flow-words.ts'

/** What kinds, actions, keys and exits are called, in the language of the page; the same object as long as that stays. */
export function useFlowWords(): FlowWords {
  const t = useTranslations('designerNodes')
  return useMemo(() => flowWords(t), [t])
}
