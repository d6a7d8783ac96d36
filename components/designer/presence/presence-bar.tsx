'use client'

import { useTranslations } from 'use-intl'
import { initialsOf } from '../../frame/initials.ts'
import { Tooltip } from '../../ui/tooltip.tsx'
import { parseNodeId } from '../canvas/node-id.ts'
import type { FlowWords } from '../nodes/flow-words.ts'
import { useFlowWords } from '../nodes/use-flow-words.ts'
import { useDesignerStore } from '../state/designer-store.ts'
import type { Person } from './people.ts'
import { usePresenceStore } from './presence-store.ts'

const mostShown = 4

/** Who else looks at this IVR now; a press leads to where they are. Nothing when nobody does. */
export function PresenceBar() {
  const t = useTranslations('designerHistory')
  const people = usePresenceStore((state) => state.people)
  if (people.length === 0) return null
  const more = people.slice(mostShown)
  return (
    <ul aria-label={t('presence.alsoHere')} className="flex items-center -space-x-1.5">
      {people.slice(0, mostShown).map((person) => (
        <li key={person.personId}>
          <Avatar person={person} />
        </li>
      ))}
      {more.length > 0 ? (
        <li className="grid size-7 place-items-center rounded-full border-2 border-surface bg-sunken font-semibold text-2xs text-muted">
          <span aria-hidden>+{more.length}</span>
          <span className="sr-only">{more.map(({ name }) => name).join(', ')}</span>
        </li>
      ) : null}
    </ul>
  )
}

function Avatar({ person }: { person: Person }) {
  const t = useTranslations('designerHistory')
  const words = useFlowWords()
  const reveal = useDesignerStore((state) => state.reveal)
  const { name, colour, nodeIds } = person
  const where = nodeIds
    .map((nodeId) => placeInWords(nodeId, words))
    .filter(Boolean)
    .join(', ')
  const said = where ? t('presence.isAt', { name, places: where }) : t('presence.isLooking', { name })
  return (
    <Tooltip content={said}>
      <button
        type="button"
        style={{ background: colour }}
        className="grid size-7 place-items-center rounded-full border-2 border-surface font-semibold text-2xs text-surface"
        onClick={() => nodeIds[0] && reveal(nodeIds[0])}
      >
        <span aria-hidden>{initialsOf(name)}</span>
        <span className="sr-only">{said}</span>
      </button>
    </Tooltip>
  )
}

function placeInWords(nodeId: string, words: FlowWords): string {
  const place = parseNodeId(nodeId)
  if (!place) return ''
  return place.digit ? words.keyOf(place.digit, place.menuId) : place.menuId
}
