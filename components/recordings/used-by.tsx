import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { useFlowWords } from '../designer/nodes/use-flow-words.ts'
import type { Recording } from './use-recordings.ts'

const shown = 3

/** Which keys play it, each with the way there. */
export function UsedBy({ uses }: { uses: Recording['usedBy'] }) {
  const t = useTranslations('recordings')
  const words = useFlowWords()
  if (uses.length === 0) return <span className="text-faint">{t('notUsed')}</span>
  return (
    <ul className="grid gap-1.5">
      {uses.slice(0, shown).map(({ ivrName, menuId, key, inDraft, inPublished }) => (
        <li key={`${ivrName}/${menuId}/${key}`} className="min-w-0">
          <Link
            href={`/ivrs/${encodeURIComponent(ivrName)}?menu=${encodeURIComponent(menuId)}`}
            className="group grid min-w-0"
          >
            <span className="truncate group-hover:underline">{ivrName}</span>
            <span className="truncate text-muted text-xs" title={`${menuId}, ${words.key(key)}`}>
              {menuId} · {words.key(key)}
              {inDraft && inPublished ? null : inDraft ? ` · ${t('inDraft')}` : ` · ${t('inPublished')}`}
            </span>
          </Link>
        </li>
      ))}
      {uses.length > shown ? (
        <li className="text-muted text-xs">{t('andMore', { count: uses.length - shown })}</li>
      ) : null}
    </ul>
  )
}
