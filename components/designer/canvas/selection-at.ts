import type { Selection } from '../state/designer-store.ts'
import { selectionOfNode } from './selected-node.ts'

/**
 * What the element with the focus stands for: a node, a path, or a key's row within a card. 'selected': nothing of its
 * own, so that keys mean what is selected. Null: another control, which has keys of its own.
 */
export function selectionAt(element: Element): Selection | 'selected' {
  const row = element.closest('[data-key-row]')
  const id = element.closest('.react-flow__node, .react-flow__edge')?.getAttribute('data-id')
  if (row && id)
    return { kind: 'option', menuId: id.slice('menu:'.length), digit: row.getAttribute('data-key-row') ?? '' }
  if (element.closest('button, a')) return null
  if (!id) return 'selected'
  const [kind, menuId = '', digit = ''] = id.split(':')
  return kind === 'edge' || kind === 'next' || kind === 'fail' ? { kind: 'option', menuId, digit } : selectionOfNode(id)
}
