import { useTranslations } from 'use-intl'
import type { Messages } from '../../messages/catalogue.ts'

type Check = keyof Messages['settings']['checks']

/** The words for what a form's check refused, which names its text; the server's sentences come through as they are. */
export function useCheckText() {
  const t = useTranslations('settings')
  return (message: string | undefined): string | undefined => {
    const key = `checks.${(message ?? '').replaceAll('.', '') as Check}` as const
    return message !== undefined && t.has(key) ? t(key) : message
  }
}
