import { diffDrafts } from '../diff/draft-diff.ts'
import type { HistoryTexts } from '../diff/history-texts.ts'
import type { Draft } from '../draft/draft.ts'

const mostNamed = 3

/** What others changed between two drafts, to be told to who edits beside them; null when that was nothing. */
export function mergeInWords(before: Draft | null, theirs: Draft, ownName: string, t: HistoryTexts): string | null {
  const by = theirs.ivr.draftEditedBy
  const who = by === ownName ? t('merge.byYourOtherTab') : (by ?? t('merge.bySomebodyElse'))
  if (!before) return null
  if (before.ivr.draftRevision === theirs.ivr.draftRevision) return null
  const { menus, notes } = diffDrafts(before, theirs)
  const names = menus.map(({ menuId }) => menuId)
  const what = names.length > 0 ? menusInWords(names, t) : notes.length > 0 ? t('merge.notes') : null
  return what ? t('merge.mergedWhat', { who, what }) : t('merge.merged', { who })
}

function menusInWords(menus: readonly string[], t: HistoryTexts): string {
  const names = menus.slice(0, mostNamed).join(', ')
  const more = menus.length - mostNamed
  return more > 0 ? t('merge.menusAndMore', { names, more }) : t('merge.menus', { count: menus.length, names })
}
