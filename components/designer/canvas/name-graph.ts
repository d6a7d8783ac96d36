import { hasKeys } from '../draft/menu-exits.ts'
import type { FlowWords } from '../nodes/flow-words.ts'
import type { DesignerEdge, DesignerGraph, DesignerNode } from './graph.ts'

/** Names by what they are made of: in a large flow nearly all stay from one edit to the next. */
type Names = Map<string, string>
const known = new WeakMap<FlowWords, Names>()

/** The graph with names for screen readers: what each card and leaf is, and what each path is taken for. */
export function nameGraph({ nodes, edges }: DesignerGraph, words: FlowWords): DesignerGraph {
  const names: Names = known.get(words) ?? new Map()
  known.set(words, names)
  const nameOf = (madeOf: string, name: () => string): string => {
    const made = names.get(madeOf) ?? name()
    names.set(madeOf, made)
    return made
  }
  const aNode = { 'aria-roledescription': words.t('names.node') }
  const aPath = { 'aria-roledescription': words.t('names.path') }
  return {
    nodes: nodes.map((node) => {
      const ariaLabel = nameOf(`${node.id} ${factsOf(node)}`, () => nodeName(node, words))
      return { ...node, ariaLabel, domAttributes: aNode }
    }),
    edges: edges.map((edge) => {
      const ariaLabel = nameOf(edge.id, () => pathName(edge, words))
      return { ...edge, ariaLabel, domAttributes: aPath }
    }),
  }
}

/** What else than its id goes into the name of a node. */
function factsOf({ type, data }: DesignerNode): string {
  if (type === 'menu') return `${hasKeys(data.menu)} ${data.rows.length}`
  return type === 'missing' ? data.missingMenuId : `${data.option.actionType} ${data.option.actionTarget}`
}

function nodeName({ type, data }: DesignerNode, { t, key }: FlowWords): string {
  if (type === 'menu') {
    const { menuId } = data.menu
    return t(`names.${hasKeys(data.menu) ? 'menu' : 'withExits'}`, { menu: menuId, count: data.rows.length })
  }
  if (type === 'missing') {
    return t('names.missing', { key: key(data.digit), menu: data.menuId, target: data.missingMenuId })
  }
  const { digit, actionType, actionTarget } = data.option
  const action = t(`actions.${actionType}.spoken`)
  return t('names.leaf', { key: key(digit), menu: data.menuId, action, target: actionTarget })
}

function pathName({ data }: DesignerEdge, { t, key }: FlowWords): string {
  return data ? t(`names.paths.${data.kind}`, { key: key(data.digit), menu: data.menuId }) : ''
}
