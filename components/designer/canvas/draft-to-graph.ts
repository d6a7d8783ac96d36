import { rootMenuId } from 'ivr-runtime/domain/flow/draft'
import type { Draft, DraftMenu, DraftOption } from '../draft/draft.ts'
import { hasKeys, orderedOptions, ownExits, triesExits } from '../draft/menu-exits.ts'
import { failMenuOf, nextMenuOf } from '../draft/pointing-options.ts'
import { cardParts } from './card-parts.ts'
import { cardHeight, cardWidth, leafHeight, leafWidth } from './card-size.ts'
import type { DesignerEdge, DesignerGraph, DesignerNode, MenuRow } from './graph.ts'
import { measuredNode } from './handle-places.ts'
import { edgeId, failEdgeId, menuNodeId, missingNodeId, nextEdgeId, optionNodeId } from './node-id.ts'
import { menuProblems, optionProblems, worstFirst } from './node-problems.ts'

const unplaced = { x: 0, y: 0 }

/**
 * What the canvas shows of a draft: a card per menu, a leaf per option that does not lead to a menu, a stub where a
 * menu is missing, and an edge per option. The start comes first. Places are given later, by `placeNodes`.
 * `canEdit`: cards have a row that adds a key; without, only a card without keys has one more, which says so.
 */
export function draftToGraph(draft: Draft, canEdit = true): DesignerGraph {
  const start = rootMenuId(draft)
  const menus = draft.menus.toSorted((a, b) => Number(b.menuId === start) - Number(a.menuId === start))
  const known = new Set(menus.map((menu) => menu.menuId))
  const problems = Map.groupBy(draft.problems, ({ place }) => place.menuId)
  const about = (menu: DraftMenu): Draft => ({ ...draft, problems: problems.get(menu.menuId) ?? [] })
  const nodes: DesignerNode[] = menus.map((menu) => menuNode(about(menu), menu, canEdit))
  const edges: DesignerEdge[] = []
  for (const menu of menus) {
    const own = about(menu)
    for (const option of orderedOptions(menu)) {
      const target = optionTarget(own, menu, option, known)
      if (target.node) nodes.push(target.node)
      edges.push(optionEdge(menu, option, target.id))
      const next = nextMenuOf(option.actionConfig)
      if (target.node?.type === 'leaf' && next && known.has(next)) edges.push(nextEdge(menu, option, next))
      const fail = failMenuOf(option.actionConfig)
      if (target.node?.type === 'leaf' && fail && known.has(fail)) edges.push(failEdge(menu, option, fail))
    }
  }
  return { nodes: nodes.map((node) => measuredNode(node, canEdit)), edges }
}

function menuNode(draft: Draft, menu: DraftMenu, canEdit: boolean): DesignerNode {
  const row = (digit: string, option: DraftOption | null): MenuRow => ({
    digit,
    option,
    problems: optionProblems(draft.problems, menu.menuId, digit),
  })
  const optionOf = (digit: string) => menu.options.find((option) => option.digit === digit) ?? null
  const tries = triesExits(menu)
  const own = ownExits(menu)
  const keys = orderedOptions(menu).filter(({ digit }) => !own.includes(digit) && !tries.includes(digit))
  const rows = [...keys.map((option) => row(option.digit, option)), ...own.map((exit) => row(exit, optionOf(exit)))]
  const adder = hasKeys(menu) && (canEdit || rows.length === 0) ? 1 : 0
  return {
    id: menuNodeId(menu.menuId),
    type: 'menu',
    position: unplaced,
    width: cardWidth,
    height: cardHeight({ ...cardParts(menu), rows: rows.length + adder, exits: tries.length }),
    data: {
      menu,
      rows,
      exits: tries.map((exit) => row(exit, optionOf(exit))),
      isRoot: menu.menuId === rootMenuId(draft),
      problems: worstFirst(menuProblems(draft.problems, menu)),
    },
  }
}

function optionTarget(
  draft: Draft,
  menu: DraftMenu,
  option: DraftOption,
  known: ReadonlySet<string>,
): { id: string; node?: DesignerNode } {
  const small = { position: unplaced, parentId: menuNodeId(menu.menuId), width: leafWidth, height: leafHeight }
  if (option.actionType !== 'sub_menu') {
    const id = optionNodeId(menu.menuId, option.digit)
    const problems = worstFirst(optionProblems(draft.problems, menu.menuId, option.digit))
    return { id, node: { ...small, id, type: 'leaf', data: { menuId: menu.menuId, option, problems } } }
  }
  if (known.has(option.actionTarget)) return { id: menuNodeId(option.actionTarget) }
  const id = missingNodeId(menu.menuId, option.digit)
  const data = { menuId: menu.menuId, digit: option.digit, missingMenuId: option.actionTarget }
  return { id, node: { ...small, id, type: 'missing', data } }
}

function optionEdge(menu: DraftMenu, option: DraftOption, target: string): DesignerEdge {
  const id = edgeId(menu.menuId, option.digit)
  const data = { menuId: menu.menuId, digit: option.digit, kind: 'option' as const, actionType: option.actionType }
  return { id, type: 'path', source: menuNodeId(menu.menuId), sourceHandle: option.digit, target, data }
}

function nextEdge(menu: DraftMenu, option: DraftOption, next: string): DesignerEdge {
  const id = nextEdgeId(menu.menuId, option.digit)
  const source = optionNodeId(menu.menuId, option.digit)
  const data = { menuId: menu.menuId, digit: option.digit, kind: 'next' as const, actionType: option.actionType }
  return { id, type: 'path', source, sourceHandle: 'next', target: menuNodeId(next), data }
}

function failEdge(menu: DraftMenu, option: DraftOption, fail: string): DesignerEdge {
  const id = failEdgeId(menu.menuId, option.digit)
  const source = optionNodeId(menu.menuId, option.digit)
  const data = { menuId: menu.menuId, digit: option.digit, kind: 'fail' as const, actionType: option.actionType }
  return { id, type: 'path', source, sourceHandle: 'fail', target: menuNodeId(fail), data }
}
