import { Unlink } from 'lucide-react'
import { leafHeight, leafWidth } from '../canvas/card-size.ts'
import type { LeafNode, MissingNode } from '../canvas/graph.ts'
import type { Note } from '../draft/draft.ts'
import { actionViews } from '../nodes/action-views.ts'
import type { FlowWords } from '../nodes/flow-words.ts'
import { noteTokens } from '../notes/note-view.ts'
import { wrapText } from './fit-text.ts'
import { Label, Lines } from './label.tsx'
import { type Look, sans } from './look.ts'
import { tokenOf } from './token-of.ts'

/** Where a key leads when it is not a menu. */
export function LeafCard({ look, words, data: { option } }: { look: Look; words: FlowWords; data: LeafNode['data'] }) {
  const view = actionViews[option.actionType]
  const ink = look.colour(tokenOf(view.ink))
  return (
    <>
      <rect width={leafWidth} height={leafHeight} rx={8} fill={look.colour('surface')} stroke={look.colour('border')} />
      <rect x={0} y={6} width={3} height={leafHeight - 12} rx={1.5} fill={ink} />
      <view.icon x={12} y={14} size={16} color={ink} />
      <Label
        look={look}
        x={36}
        y={14}
        size={11}
        colour="muted"
        text={words.action(option.actionType).label}
        width={leafWidth - 46}
      />
      <Label
        look={look}
        x={36}
        y={30}
        size={12}
        weight={500}
        colour="text"
        text={words.target(option.actionType, option.actionTarget)}
        width={leafWidth - 46}
      />
    </>
  )
}

/** The broken end of a path to a menu that is not there. */
export function MissingCard({ look, words, data }: { look: Look; words: FlowWords; data: MissingNode['data'] }) {
  const danger = look.colour('danger')
  return (
    <>
      <rect
        width={leafWidth}
        height={leafHeight}
        rx={8}
        fill={look.colour('danger-subtle')}
        stroke={danger}
        strokeDasharray="4 3"
      />
      <Unlink x={12} y={14} size={16} color={danger} />
      <Label look={look} x={36} y={14} size={11} colour="danger" text={words.t('card.noSuchMenu')} />
      <Label
        look={look}
        x={36}
        y={30}
        size={12}
        weight={500}
        colour="danger"
        text={data.missingMenuId}
        width={leafWidth - 46}
      />
    </>
  )
}

const lineHeight = 20
const padding = 12

/** A note, as much of its text as it shows. */
export function NoteCard({ look, note }: { look: Look; note: Note }) {
  const { width, height, text, colour } = note
  const { fill, line } = noteTokens[colour]
  const lines = Math.max(1, Math.floor((height - 2 * padding) / lineHeight))
  return (
    <>
      <rect width={width} height={height} rx={8} fill={look.colour(fill)} stroke={look.colour(line)} />
      <Lines
        look={look}
        x={padding}
        y={padding + lineHeight / 2}
        lineHeight={lineHeight}
        size={13}
        colour="text"
        lines={wrapText(look, text, `400 13px ${sans}`, width - 2 * padding, lines)}
      />
    </>
  )
}
