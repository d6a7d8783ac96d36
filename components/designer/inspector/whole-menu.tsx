'use client'

import { Square, Volume2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '../../app/use-error-message.ts'
import { Button } from '../../ui/button.tsx'
import { usePreview } from '../data/use-preview.ts'
import type { Draft, DraftMenu } from '../draft/draft.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { wholeMenuParts } from './whole-menu-parts.ts'

/** Plays all that a caller may hear in a menu, one after the other, and shows what is being said. */
export function WholeMenu({ draft, menu }: { draft: Draft; menu: DraftMenu }) {
  const t = useTranslations('designerInspector')
  const errorMessage = useErrorMessage()
  const { ivrName } = useDesigner()
  const { mutateAsync } = usePreview(ivrName)
  const [at, setAt] = useState<number | null>(null)
  const [refusal, setRefusal] = useState<string>()
  const run = useRef<AbortController>(undefined)
  useEffect(() => () => run.current?.abort(), [])
  const parts = wholeMenuParts(draft, menu, t)
  const part = at === null ? undefined : parts[at]

  async function play() {
    run.current = new AbortController()
    const { signal } = run.current
    setRefusal(undefined)
    try {
      for (const [index, { text }] of parts.entries()) {
        setAt(index)
        const { audioUrl } = await mutateAsync({ text, voice: menu.ttsVoice, language: menu.language })
        if (!signal.aborted) await heard(audioUrl, signal, t('whole.cannotBePlayed'))
        if (signal.aborted) break
      }
    } catch (error) {
      setRefusal(errorMessage(error))
    } finally {
      setAt(null)
    }
  }

  return (
    <div className="grid gap-1.5">
      <Button
        size="sm"
        icon={part ? Square : Volume2}
        className="justify-self-start"
        disabled={menu.promptText.trim() === ''}
        onClick={() => (part ? run.current?.abort() : void play())}
      >
        {t(part ? 'whole.stop' : 'whole.hear')}
      </Button>
      <p role="status" className="text-xs empty:hidden">
        {part ? (
          <>
            <span className="text-muted">{t('whole.said', { when: part.when })} </span>
            {part.text}
          </>
        ) : null}
      </p>
      {refusal ? (
        <p role="alert" className="text-danger text-xs">
          {refusal}
        </p>
      ) : null}
    </div>
  )
}

/** Resolves when it was heard, or when it was stopped. Rejects when it cannot be played. */
function heard(src: string, signal: AbortSignal, refusal: string): Promise<void> {
  const audio = new Audio(src)
  return new Promise((done, fail) => {
    signal.addEventListener('abort', () => {
      audio.pause()
      done()
    })
    audio.addEventListener('ended', () => done())
    audio.addEventListener('error', () => fail(new Error(refusal)))
    audio.play().catch(fail)
  })
}
