import type { useTranslations } from 'use-intl'
import { parseNodeId } from '../canvas/node-id.ts'
import type { Draft } from '../draft/draft.ts'
import { freeExitAt } from '../draft/free-exit.ts'
import type { Pointer } from '../draft/pointing-options.ts'
import type { FlowWords } from '../nodes/flow-words.ts'
import type { Selection } from '../state/designer-store.ts'
import type { PaletteItem } from './palette-items.ts'

/** `from`: the key that will lead to it, null for none. `words`: what letting go means, or why it means nothing. */
export type DropMeaning = { possible: boolean; from: Pointer | null; words: string }

/** The texts of the area `designerPalette`, and what the parts of a flow are called. */
export type PaletteTexts = { t: ReturnType<typeof useTranslations<'designerPalette'>>; words: FlowWords }

/** What the pointer is over: a node of the canvas, perhaps a row of its card; null is empty canvas. */
export type DropTarget = { nodeId: string; row: string | null } | null

/**
 * What adding an item means. On a card it is connected to the row if that leads nowhere yet, else to the menu's next
 * free key. On empty canvas a menu stands for itself, an action belongs to the menu that is selected, or the nearest.
 */
export function dropMeaning(
  draft: Draft,
  item: PaletteItem,
  target: DropTarget,
  selection: Selection,
  nearestMenuId: string | null,
  { t, words }: PaletteTexts,
): DropMeaning {
  const place = target && parseNodeId(target.nodeId)
  const isOnCard = place?.kind === 'menu'
  if (!isOnCard && item.adds === 'menu') return { possible: true, from: null, words: words.kind(item.kind).created }
  const menuId = isOnCard ? place.menuId : (selection?.menuId ?? nearestMenuId)
  if (menuId === null) return { possible: false, from: null, words: t('addMenuFirst') }
  return attached(draft, menuId, isOnCard ? (target?.row ?? null) : null, { t, words })
}

/** What adding an item without a place means: it is connected to what is selected, as far as something is free there. */
export function addMeaning(draft: Draft, item: PaletteItem, selection: Selection, texts: PaletteTexts): DropMeaning {
  if (!selection) {
    const words = texts.t(item.adds === 'menu' ? 'notConnected' : 'selectMenu')
    return { possible: item.adds === 'menu', from: null, words }
  }
  const meaning = attached(draft, selection.menuId, selection.kind === 'menu' ? null : selection.digit, texts)
  return item.adds === 'menu' && !meaning.possible
    ? { possible: true, from: null, words: texts.t('notConnected') }
    : meaning
}

function attached(draft: Draft, menuId: string, digit: string | null, { t, words }: PaletteTexts): DropMeaning {
  const from = freeExitAt(draft, menuId, digit)
  return from
    ? { possible: true, from, words: words.keyOf(from.digit, menuId) }
    : { possible: false, from: null, words: t('full', { menu: menuId }) }
}
