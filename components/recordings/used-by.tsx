import Link from 'next/link'
import { keyInWords } from '../designer/draft/keys.ts'
import type { Recording } from './use-recordings.ts'

const shown = 3

/** Which keys play it, each with the way there. */
export function UsedBy({ uses }: { uses: Recording['usedBy'] }) {
  if (uses.length === 0) return <span className="text-faint">Not used</span>
  return (
    <ul className="grid gap-1.5">
      {uses.slice(0, shown).map(({ ivrName, menuId, key, inDraft, inPublished }) => (
        <li key={`${ivrName}/${menuId}/${key}`} className="min-w-0">
          <Link
            href={`/ivrs/${encodeURIComponent(ivrName)}?menu=${encodeURIComponent(menuId)}`}
            className="group grid min-w-0"
          >
            <span className="truncate group-hover:underline">{ivrName}</span>
            <span className="truncate text-muted text-xs" title={`${menuId}, ${keyInWords(key)}`}>
              {menuId} · {keyInWords(key)}
              {inDraft && inPublished ? null : inDraft ? ' · draft' : ' · published version'}
            </span>
          </Link>
        </li>
      ))}
      {uses.length > shown ? <li className="text-muted text-xs">and {uses.length - shown} more</li> : null}
    </ul>
  )
}
