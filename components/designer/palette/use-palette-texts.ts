import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { useFlowWords } from '../nodes/use-flow-words.ts'
import type { PaletteTexts } from './drop-meaning.ts'

/** What adding something is told with, in the language of the page; the same object as long as that stays. */
export function usePaletteTexts(): PaletteTexts {
  const t = useTranslations('designerPalette')
  const words = useFlowWords()
  return useMemo(() => ({ t, words }), [t, words])
}
