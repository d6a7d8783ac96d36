import { useTranslations } from 'use-intl'
import { type FramePage, framePages } from './pages.ts'
import { useSession } from './session-context.tsx'

/** The pages that whoever is signed in may open, with the words for them. */
export function useFramePages(): (FramePage & { label: string; keywords: string })[] {
  const t = useTranslations('frame')
  const { permissions } = useSession()
  return framePages
    .filter(({ needs }) => needs === undefined || permissions.includes(needs))
    .map((page) => ({ ...page, label: t(`pages.${page.name}`), keywords: t(`keywords.${page.name}`) }))
}
