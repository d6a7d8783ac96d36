import { diffDrafts } from '../diff/draft-diff.ts'
import type { Draft } from '../draft/draft.ts'

const mostNamed = 3

/** What others changed between two drafts, to be told to who edits beside them; null when that was nothing. */
export function mergeInWords(before: Draft | null, theirs: Draft, ownName: string): string | null {
  const by = theirs.ivr.draftEditedBy
  const who = by === ownName ? 'your other tab' : (by ?? 'somebody else')
  if (!before) return null
  if (before.ivr.draftRevision === theirs.ivr.draftRevision) return null
  const { menus, notes } = diffDrafts(before, theirs)
  const names = menus.map(({ menuId }) => menuId)
  const named = names.slice(0, mostNamed).join(', ')
  const more = names.length > mostNamed ? ` and ${names.length - mostNamed} more` : ''
  const what =
    names.length > 0 ? `${names.length === 1 ? 'menu' : 'menus'} ${named}${more}` : notes.length > 0 ? 'notes' : null
  return what ? `Merged with changes by ${who}: ${what}` : `Merged with changes by ${who}`
}
