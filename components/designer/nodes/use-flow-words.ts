import { useLocale, useMessages } from 'use-intl'
import { createTranslator } from 'use-intl/core'
import { type FlowWords, flowWords } from './flow-words.ts'

/** By the texts of the page: every row of every card asks. */
const made = new WeakMap<object, FlowWords>()

/** What kinds, actions, keys and exits are called, in the language of the page; the same object for the whole page. */
export function useFlowWords(): FlowWords {
  const locale = useLocale()
  const messages = useMessages()
  const words = made.get(messages) ?? flowWords(createTranslator({ locale, messages, namespace: 'designerNodes' }))
  made.set(messages, words)
  return words
}
