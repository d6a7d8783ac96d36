import { draftToGraph } from '../canvas/draft-to-graph.ts'
import type { Draft, Position } from '../draft/draft.ts'
import type { FlowWords } from '../nodes/flow-words.ts'
import type { Look } from './look.ts'
import { MenuCard } from './menu-card.tsx'
import { type Placed, picturePaths } from './picture-paths.ts'
import { LeafCard, MissingCard, NoteCard } from './small-nodes.tsx'

const margin = 40

export type PictureProps = {
  draft: Draft
  /** Where each node stands that is to be seen. */
  places: ReadonlyMap<string, Position>
  words: FlowWords
  look: Look
  /** Style sheet with the fonts; '' for those of whoever looks at it. */
  fonts: string
}

/** The whole canvas as a drawing of its own: nothing of the page is needed to see it. */
export function Picture({ draft, places, words, look, fonts }: PictureProps) {
  const graph = draftToGraph(draft, false)
  const placed = new Map(
    graph.nodes.flatMap((node): [string, Placed][] => {
      const at = places.get(node.id)
      return at ? [[node.id, { node, at }]] : []
    }),
  )
  const notes = Object.entries(draft.notes)
  const boxes = [
    ...[...placed.values()].map(({ node, at }) => ({ ...at, width: node.width ?? 0, height: node.height ?? 0 })),
    ...notes.map(([, note]) => note),
  ]
  const left = Math.min(...boxes.map(({ x }) => x)) - margin
  const top = Math.min(...boxes.map(({ y }) => y)) - margin
  const width = Math.max(...boxes.map(({ x, width: w }) => x + w)) + margin - left
  const height = Math.max(...boxes.map(({ y, height: h }) => y + h)) + margin - top
  const edge = look.colour('edge')
  const paths = picturePaths(placed, graph.edges)
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`${left} ${top} ${width} ${height}`}
      width={width}
      height={height}
      role="img"
    >
      <title>{words.t('picture.title', { ivr: draft.ivr.name })}</title>
      <defs>
        {fonts ? <style>{fonts}</style> : null}
        <marker
          id="arrow"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M0 0.8 7 4 0 7.2Z" fill={edge} />
        </marker>
      </defs>
      <rect x={left} y={top} width={width} height={height} fill={look.colour('canvas')} />
      {notes.map(([noteId, note]) => (
        <g key={noteId} transform={`translate(${note.x} ${note.y})`}>
          <NoteCard look={look} note={note} />
        </g>
      ))}
      {paths.map(({ id, d, dashed, back }) => (
        <path
          key={id}
          d={d}
          fill="none"
          stroke={edge}
          strokeOpacity={back ? 0.55 : 1}
          strokeWidth={1.5}
          markerEnd="url(#arrow)"
          {...(dashed && { strokeDasharray: '5 4' })}
        />
      ))}
      {[...placed].map(([id, { node, at }]) => (
        <g key={id} transform={`translate(${at.x} ${at.y})`}>
          {node.type === 'menu' ? (
            <MenuCard look={look} words={words} data={node.data} height={node.height ?? 0} />
          ) : node.type === 'leaf' ? (
            <LeafCard look={look} words={words} data={node.data} />
          ) : (
            <MissingCard look={look} words={words} data={node.data} />
          )}
        </g>
      ))}
      {paths.map(({ id, from }) => (
        <circle key={id} cx={from.x - 4.5} cy={from.y} r={4} fill={edge} />
      ))}
    </svg>
  )
}
