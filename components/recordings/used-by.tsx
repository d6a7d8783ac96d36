import Link from 'next/link'
import { keyInWords } from '../designer/draft/keys.ts'
import type { Recording } from './use-recordings.ts'

const shown = 3

/** Which keys play it, each with the way there. */
export function UsedBy({ uses }: { uses: Recording['usedBy'] }) {
  if (uses.length === 0) return <span className="text-faint">Not used</span>
  return (
    <ul className="grid gap-0.5">
      {uses.slice(0, shown).map(({ ivrName, menuId, key, inDraft, inPublished }) => (
        <li key={`${ivrName}/${menuId}/${key}`} className="min-w-0 truncate">
          <Link
            href={`/ivrs/${encodeURIComponent(ivrName)}?menu=${encodeURIComponent(menuId)}`}
            className="hover:underline"
            title={`${keyInWords(key)} of ${menuId} in ${ivrName}`}
          >
            {ivrName}{' '}
            <span className="text-muted">
              · {menuId} · {keyInWords(key)}
            </span>
          </Link>
          {inDraft && inPublished ? null : (
            <span className="text-faint text-xs"> {inDraft ? 'draft' : 'published version'}</span>
          )}
        </li>
      ))}
      {uses.length > shown ? <li className="text-muted text-xs">and {uses.length - shown} more</li> : null}
    </ul>
  )
}
