import './find.css'
import type { Draft } from '../draft/draft.ts'
import type { Match } from './find-matches.ts'
import { nodeIdOf } from './use-shown-match.ts'

type FoundMarksProps = { draft: Draft; matches: readonly Match[]; current: Match | undefined }

/**
 * Marks on the canvas what was found. A style sheet does it: whatever is in the page or comes into it is marked, and no
 * node renders.
 */
export function FoundMarks({ draft, matches, current }: FoundMarksProps) {
  const nodes = new Set(matches.map((match) => nodeIdOf(draft, match)))
  const marked = [...nodes].map((nodeId) => `${nodeSelector(nodeId)} > article`)
  const { place } = current ?? {}
  const row = place && 'menuId' in place && place.digit !== undefined ? place : null
  const rules = [
    marked.length > 0 && `${marked.join(',')} { outline: 2px dashed var(--warning); outline-offset: 2px }`,
    current && `${nodeSelector(nodeIdOf(draft, current))} > article { outline: 3px solid var(--warning) }`,
    row &&
      `${nodeSelector(`menu:${row.menuId}`)} [data-key-row="${CSS.escape(row.digit ?? '')}"] { background: var(--warning-subtle) }`,
  ]
  return <style>{rules.filter(Boolean).join('\n')}</style>
}

const nodeSelector = (nodeId: string) => `.designer-canvas .react-flow__node[data-id="${CSS.escape(nodeId)}"]`
