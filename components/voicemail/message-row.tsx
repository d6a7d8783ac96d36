'use client'

import { LoaderCircle, Pause, Play } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { useMay } from '../frame/session-context.tsx'
import { Badge } from '../ui/badge.tsx'
import { cn } from '../ui/cn.ts'
import { formatDuration } from '../ui/format.ts'
import { PlaybackSlider } from '../ui/playback-slider.tsx'
import { RelativeTime } from '../ui/relative-time.tsx'
import { usePlayback } from '../ui/use-playback.ts'
import { MessageActions } from './message-actions.tsx'
import { MessageFacts } from './message-facts.tsx'
import { useMarkMessage } from './use-mark-message.ts'
import { callerLabel, secondLabel, type Voicemail } from './voicemail.ts'

export type MessageRowProps = {
  message: Voicemail
  showMailbox: boolean
  /** It was played last: where it is, and what is known of it, stands below. */
  open: boolean
  onOpenChange: (open: boolean) => void
  onDelete: () => void
}

const icons = { idle: Play, failed: Play, loading: LoaderCircle, playing: Pause } as const

/** One message: who, when, how long; it plays in place, and counts as heard as soon as it does. */
export function MessageRow({ message, showMailbox, open, onOpenChange, onDelete }: MessageRowProps) {
  const t = useTranslations('voicemail')
  const mayWrite = useMay('voicemail:write')
  const mark = useMarkMessage()
  const { audio, playback, atSec, toggle, seek, handlers } = usePlayback(false)
  const isNew = message.heardAt === null
  const caller = callerLabel(message, t('unknownCaller'))
  const number = secondLabel(message)
  const Icon = icons[playback]

  // Another one was opened.
  useEffect(() => {
    if (!open) audio.current?.pause()
  }, [open, audio])

  function play() {
    onOpenChange(true)
    toggle()
  }
  return (
    <li data-message={message.id} className={cn('px-3 sm:px-4', open && 'bg-sunken')}>
      <audio
        ref={audio}
        src={message.audioUrl}
        preload="none"
        {...handlers}
        onPlaying={() => {
          handlers.onPlaying()
          if (isNew && mayWrite) mark(message.id, true)
        }}
      />
      <div className="flex min-h-13 items-center gap-3 py-1.5">
        <button
          type="button"
          data-play
          onClick={play}
          aria-label={t(playback === 'playing' ? 'pauseOf' : 'playOf', { caller })}
          aria-expanded={open}
          className="grid size-8 shrink-0 place-items-center rounded-full border border-border-strong bg-surface text-text transition-colors duration-150 hover:bg-hover"
        >
          <Icon aria-hidden className={cn('size-3.5', playback === 'loading' ? 'animate-turn' : 'fill-current')} />
        </button>
        <div className="grid min-w-0 flex-1 gap-x-3 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center">
          <div className="min-w-0">
            <span className="flex min-w-0 items-center gap-2">
              <span className={cn('truncate', isNew ? 'font-semibold' : 'text-muted')} title={caller}>
                <bdi>{caller}</bdi>
              </span>
              {isNew ? <Badge tone="accent">{t('new')}</Badge> : null}
            </span>
            {number ? <span className="block truncate text-muted text-xs tabular-nums">{number}</span> : null}
          </div>
          <div className="flex items-center gap-2 text-muted text-xs sm:gap-4 sm:text-sm">
            {showMailbox ? (
              <span className="max-w-40 truncate sm:w-28" title={t('mailboxName', { mailbox: message.mailbox })}>
                <span className="sr-only">{t('mailbox')} </span>
                {message.mailbox}
              </span>
            ) : null}
            <span className="tabular-nums sm:w-12 sm:text-right">
              <span className="sr-only">{t('length')} </span>
              {formatDuration(message.durationMs)}
            </span>
            <span className="sm:w-24 sm:text-right">
              <RelativeTime at={message.receivedAt} />
            </span>
          </div>
        </div>
        <MessageActions message={message} onMark={(heard) => mark(message.id, heard)} onDelete={onDelete} />
      </div>
      {open ? (
        <div className="grid animate-appear gap-2 pb-3 pl-11">
          {playback === 'failed' ? (
            <p role="alert" className="text-danger text-xs">
              {t('cannotPlay')}
            </p>
          ) : (
            <div className="flex items-center gap-3">
              <PlaybackSlider
                label={t('messageOf', { caller })}
                atSec={atSec}
                lengthSec={message.durationMs / 1000}
                onSeek={seek}
              />
              <span className="shrink-0 text-muted text-xs tabular-nums">
                {formatDuration(atSec * 1000)} / {formatDuration(message.durationMs)}
              </span>
            </div>
          )}
          <MessageFacts message={message} />
        </div>
      ) : null}
    </li>
  )
}
