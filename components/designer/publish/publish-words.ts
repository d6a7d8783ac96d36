import type { HistoryTexts } from '../diff/history-texts.ts'
import type { Draft } from '../draft/draft.ts'

/** How the draft stands to what callers hear, in a few words. */
export function publishWords(draft: Draft, t: HistoryTexts): string {
  const { publishMode, publishedVersion } = draft.ivr
  const published =
    publishedVersion === null
      ? t('publish.notPublished')
      : t('publish.published', { version: String(publishedVersion) })
  if (publishMode === 'auto') {
    const isFree = draft.canPublish || draft.menus.length === 0
    return t(isFree ? 'publish.byItself' : 'publish.waits', { published })
  }
  if (publishedVersion === null) return published
  return t(draft.changedSincePublish ? 'publish.hasChanges' : 'publish.nothing', { published })
}
