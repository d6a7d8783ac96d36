import { useTranslations } from 'use-intl'
import type { Messages } from '../../messages/catalogue.ts'
import { useRefusal } from '../app/use-refusal.ts'

type Check = keyof Messages['settings']['checks']

/** The words for what a form's check refused, which names its text, or for what the server said of its field. */
export function useCheckText() {
  const t = useTranslations('settings')
  const said = useRefusal()
  return (message: string | undefined): string | undefined => {
    if (message === undefined) return undefined
    const key = `checks.${message.replaceAll('.', '') as Check}` as const
    return t.has(key) ? t(key) : said(message)
  }
}
