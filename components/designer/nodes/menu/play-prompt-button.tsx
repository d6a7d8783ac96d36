'use client'

import { LoaderCircle, Play, Square } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { toast } from 'sonner'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '../../../app/use-error-message.ts'
import { Tooltip } from '../../../ui/tooltip.tsx'
import { usePreview } from '../../data/use-preview.ts'
import type { DraftMenu } from '../../draft/draft.ts'
import { useDesigner } from '../../state/designer-context.tsx'

type PlayPromptButtonProps = { menu: DraftMenu; focusable: boolean }

/** Speaks a menu's prompt; pressed again it stops. */
export function PlayPromptButton({ menu, focusable }: PlayPromptButtonProps) {
  const { menuId, promptText: text, ttsVoice: voice, language } = menu
  const t = useTranslations('designerNodes')
  const errorMessage = useErrorMessage()
  const { ivrName } = useDesigner()
  const preview = usePreview(ivrName)
  const audio = useRef<HTMLAudioElement | null>(null)
  const [playing, setPlaying] = useState(false)
  useEffect(() => () => audio.current?.pause(), [])

  async function toggle() {
    if (playing) {
      audio.current?.pause()
      return
    }
    try {
      const { audioUrl } = await preview.mutateAsync({ text, voice, language })
      const element = new Audio(audioUrl)
      audio.current = element
      element.addEventListener('pause', () => setPlaying(false))
      element.addEventListener('ended', () => setPlaying(false))
      await element.play()
      setPlaying(true)
    } catch (error) {
      toast.error(t('card.notPlayed'), { description: errorMessage(error) })
    }
  }

  const Icon = preview.isPending ? LoaderCircle : playing ? Square : Play
  return (
    <Tooltip content={t(playing ? 'card.stop' : 'card.hear')}>
      <button
        type="button"
        aria-label={t(playing ? 'card.stopOf' : 'card.hearOf', { menu: menuId })}
        disabled={text.trim() === ''}
        tabIndex={focusable ? 0 : -1}
        onClick={(event) => {
          event.stopPropagation()
          void toggle()
        }}
        className="nodrag mt-px grid size-6 shrink-0 place-items-center rounded-full border border-border-strong bg-surface text-muted transition-colors duration-150 hover:bg-hover hover:text-text disabled:opacity-40"
      >
        <Icon aria-hidden className={preview.isPending ? 'size-3 animate-turn' : 'size-3 fill-current'} />
      </button>
    </Tooltip>
  )
}
