'use client'

import { useCallback, useEffect, useEffectEvent } from 'react'
import { toast } from 'sonner'
import { useTranslations } from 'use-intl'
import { chosenInWords } from '../draft/chosen.ts'
import type { Draft } from '../draft/draft.ts'
import { isFree } from '../keys/is-free.ts'
import { keyCommands } from '../keys/key-commands.ts'
import { useHandled, useKeyCommands } from '../keys/use-key-commands.ts'
import { useFlowWords } from '../nodes/use-flow-words.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { readEnvelope } from './read-envelope.ts'
import { useCopying } from './use-copying.ts'

/** Set while a button copies, which has the focus then. */
let asked = false

/** Copies what is selected; for buttons. Must be called while a click or key is handled. */
export function useCopySelected(): () => void {
  const t = useTranslations('designerCanvas')
  return useCallback(() => {
    asked = true
    const done = document.execCommand('copy')
    asked = false
    if (!done) toast.error(t('clipboard.refused'))
  }, [t])
}

/**
 * Copy, cut, paste and duplicate on the canvas, through the clipboard's own events: these need no permission. The text
 * on the clipboard is JSON (`envelope.ts`), so it can be pasted into another IVR, tab or window.
 */
export function useClipboard(draft: Draft): void {
  const t = useTranslations('designerCanvas')
  const words = useFlowWords()
  const { canEdit } = useDesigner()
  const { copy, takeOut, paste, duplicate } = useCopying(draft)

  const onCopy = useEffectEvent((event: ClipboardEvent) => {
    const isCut = event.type === 'cut'
    if (isCut && !canEdit) return
    const marksText = (getSelection()?.toString() ?? '') !== ''
    if (!asked && (marksText || !isFree(document.activeElement, keyCommands.copy.scope))) return
    const copied = copy()
    if (!copied) return
    const envelope = { ...copied.envelope, cut: isCut }
    event.clipboardData?.setData('text/plain', JSON.stringify(envelope, null, 2))
    event.preventDefault()
    if (isCut) takeOut(copied.chosen)
    else toast(t('clipboard.copied', { what: chosenInWords(copied.chosen, words) }))
  })
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    if (!canEdit || !isFree(document.activeElement, keyCommands.paste.scope)) return
    event.preventDefault()
    const read = readEnvelope(event.clipboardData?.getData('text/plain') ?? '', t)
    if (read.envelope) void paste(read.envelope)
    else toast.error(read.reason)
  })
  // Without text to cut Chromium sends no cut, unless this event is taken.
  const onBeforeCut = useEffectEvent((event: Event) => {
    if (canEdit && isFree(document.activeElement, keyCommands.cut.scope)) event.preventDefault()
  })
  useEffect(() => {
    const listeners = {
      copy: (event: ClipboardEvent) => onCopy(event),
      cut: (event: ClipboardEvent) => onCopy(event),
      paste: (event: ClipboardEvent) => onPaste(event),
    }
    const beforeCut = (event: Event) => onBeforeCut(event)
    document.addEventListener('beforecut', beforeCut)
    for (const [type, listener] of Object.entries(listeners)) document.addEventListener(type, listener as EventListener)
    return () => {
      document.removeEventListener('beforecut', beforeCut)
      for (const [type, listener] of Object.entries(listeners))
        document.removeEventListener(type, listener as EventListener)
    }
  }, [])
  useHandled(canEdit ? ['copy', 'cut', 'paste'] : ['copy'])
  useKeyCommands({ duplicate: canEdit ? duplicate : null })
}
