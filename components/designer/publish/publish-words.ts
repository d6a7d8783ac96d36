import type { Draft } from '../draft/draft.ts'

/** How the draft stands to what callers hear, in a few words. */
export function publishWords(draft: Draft): string {
  const { publishMode, publishedVersion } = draft.ivr
  const published = publishedVersion === null ? 'Not published yet' : `Published v${publishedVersion}`
  if (publishMode === 'auto') {
    return draft.canPublish || draft.menus.length === 0
      ? `${published} · publishes by itself`
      : `${published} · changes wait until the errors are gone`
  }
  if (publishedVersion === null) return published
  return draft.changedSincePublish ? `${published} · draft has changes` : `${published} · nothing to publish`
}
