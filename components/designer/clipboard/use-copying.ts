'use client'

import { toast } from 'sonner'
import { useTranslations } from 'use-intl'
import { focusNode } from '../canvas/focus-node.ts'
import { parseNodeId } from '../canvas/node-id.ts'
import { selectNodes } from '../canvas/select-nodes.ts'
import { targetNodes } from '../canvas/target-nodes.ts'
import { useShownBoxes } from '../canvas/use-shown-boxes.ts'
import { type Chosen, chosenInWords, chosenOf, pointersTo, withoutChosen } from '../draft/chosen.ts'
import type { Draft } from '../draft/draft.ts'
import { patchBetween } from '../draft/patch.ts'
import { useFlowWords } from '../nodes/use-flow-words.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { useDesignerStore } from '../state/designer-store.ts'
import { copyNodes } from './copy-nodes.ts'
import type { Envelope } from './envelope.ts'
import { pasteMenus } from './paste-menus.ts'
import { placePasted } from './place-pasted.ts'

/** What is selected as an envelope, and an envelope as menus of the draft; each paste is one edit. */
export function useCopying(draft: Draft) {
  const t = useTranslations('designerCanvas')
  const words = useFlowWords()
  const { tryEdit } = useDesigner()
  const shownBoxes = useShownBoxes()
  const reveal = useDesignerStore((state) => state.reveal)

  const copy = (): { envelope: Envelope; chosen: Chosen } | null => {
    const nodeIds = targetNodes(draft)
    const envelope = copyNodes(draft, nodeIds, shownBoxes().boxes)
    return envelope && { envelope, chosen: chosenOf(draft, nodeIds) }
  }
  /** The draft without what was cut; which keys lead nowhere then is said afterwards, as it can be brought back. */
  const takeOut = (chosen: Chosen) => {
    const pointers = pointersTo(draft, chosen)
    selectNodes([])
    void tryEdit({ kind: 'patch', patch: patchBetween(draft, withoutChosen(draft, chosen)) }).then((done) => {
      if (!done) return
      const [first, ...more] = pointers
      const description =
        first && t('clipboard.leadNowhere', { key: words.keyOf(first.digit, first.menuId), more: more.length })
      toast(t('clipboard.cut', { what: chosenInWords(chosen, words) }), description ? { description } : undefined)
    })
  }
  const paste = async (envelope: Envelope, how: 'pasted' | 'duplicated' = 'pasted') => {
    const [target, ...others] = targetNodes(draft)
    const into = target && others.length === 0 ? (parseNodeId(target)?.menuId ?? null) : null
    const pasted = pasteMenus(draft, envelope, into)
    if (pasted.nodeIds.length === 0) {
      toast.error(t('clipboard.noPlace'))
      return
    }
    const { boxes, view } = shownBoxes()
    const sent = tryEdit({ kind: 'patch', patch: patchBetween(draft, placePasted(pasted, boxes, view)) })
    selectNodes(pasted.nodeIds)
    if (!(await sent)) return
    const [first] = pasted.nodeIds
    if (first) {
      reveal(first)
      focusNode(first)
    }
    const { leftOut } = pasted
    const added = { menuIds: envelope.menus.map(({ menuId }) => menuId), keys: envelope.keys.map(asPointer) }
    toast(t(`clipboard.${how}`, { what: chosenInWords(added, words) }), {
      ...(leftOut > 0 && { description: t('clipboard.leftOut', { count: leftOut }) }),
    })
  }
  const duplicate = () => {
    const copied = copy()
    if (!copied) return false
    void paste(copied.envelope, 'duplicated')
  }
  return { copy, takeOut, paste, duplicate }
}

const asPointer = ({ menuId, option }: Envelope['keys'][number]) => ({ menuId, digit: option.digit })
