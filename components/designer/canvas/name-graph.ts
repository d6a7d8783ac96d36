import { hasKeys } from '../draft/menu-exits.ts'
import type { FlowWords } from '../nodes/flow-words.ts'
import type { DesignerEdge, DesignerGraph, DesignerNode } from './graph.ts'

/** The graph with names for screen readers: what each card and leaf is, and what each path is taken for. */
export function nameGraph({ nodes, edges }: DesignerGraph, words: FlowWords): DesignerGraph {
  return {
    nodes: nodes.map((node) => ({ ...node, ariaLabel: nameOf(node, words) })),
    edges: edges.map((edge) => ({ ...edge, ariaLabel: pathName(edge, words) })),
  }
}

function nameOf({ type, data }: DesignerNode, { t, key }: FlowWords): string {
  if (type === 'menu') {
    const { menuId } = data.menu
    return t(`names.${hasKeys(data.menu) ? 'menu' : 'withExits'}`, { menu: menuId, count: data.rows.length })
  }
  if (type === 'missing')
    return t('names.missing', { key: key(data.digit), menu: data.menuId, target: data.missingMenuId })
  const { digit, actionType, actionTarget } = data.option
  const action = t(`actions.${actionType}.spoken`)
  return t('names.leaf', { key: key(digit), menu: data.menuId, action, target: actionTarget })
}

function pathName({ data }: DesignerEdge, { t, key }: FlowWords): string {
  return data ? t(`names.paths.${data.kind}`, { key: key(data.digit), menu: data.menuId }) : ''
}
