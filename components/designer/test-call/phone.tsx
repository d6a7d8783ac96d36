'use client'

import { Phone as PhoneIcon, PhoneOff, Volume2 } from 'lucide-react'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button.tsx'
import { formatDuration } from '../../ui/format.ts'
import { useDesignerStore } from '../state/designer-store.ts'
import type { CallAudio } from './call-audio.ts'
import { CallState } from './call-state.tsx'
import { Caption } from './caption.tsx'
import { Keypad } from './keypad.tsx'
import { Quiet } from './quiet.tsx'
import { SoundControl } from './sound-control.tsx'
import { useNow } from './use-now.ts'
import type { TestCall } from './use-test-call.ts'

type PhoneProps = {
  ivrName: string
  call: TestCall | null
  audio: CallAudio
  starting: boolean
  /** Nothing arrives at the moment; it is being tried again. */
  lost: boolean
  canCall: boolean
  /** The key that was pressed a moment ago. */
  pressed: string | null
  onCall: () => void
  onPress: (digit: string) => void
  onHangUp: () => void
}

/** A phone on which the IVR is called: what is said, the keys, and the two buttons of every call. */
export function Phone({
  ivrName,
  call,
  audio,
  starting,
  lost,
  canCall,
  pressed,
  onCall,
  onPress,
  onHangUp,
}: PhoneProps) {
  const t = useTranslations('designerTestCall')
  const sound = useSyncExternalStore(audio.subscribe, audio.getState, audio.getState)
  const body = useRef<HTMLDivElement>(null)
  const onCallNow = call !== null && call.state !== 'ended'
  const talking = call?.state === 'in_progress'
  useEffect(() => {
    if (talking) body.current?.focus({ preventScroll: true })
  }, [talking])

  const shown = useDesignerStore((state) => state.panel === 'testCall')
  useEffect(() => {
    // Whoever has just opened it can press Enter to call.
    if (shown && document.activeElement?.closest('[role=toolbar]')) body.current?.focus({ preventScroll: true })
  }, [shown])

  return (
    // biome-ignore lint/a11y/useSemanticElements: a phone is not a fieldset
    <div
      ref={body}
      role="group"
      aria-label={t('phone')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: keys of the keyboard work while the phone has the focus
      tabIndex={0}
      className="mx-auto flex w-full max-w-68 flex-col gap-3 rounded-[24px] border border-border-strong bg-sunken p-3"
    >
      <div className="flex h-38 flex-col rounded-xl border bg-surface max-[1399px]:[@media(max-height:800px)]:h-32 min-[1400px]:h-44 min-[1400px]:[@media(max-height:960px)]:h-34">
        <div className="flex items-start justify-between gap-2 border-b px-3 py-2">
          <div className="grid min-w-0">
            <span className="truncate font-medium text-sm">{ivrName}</span>
            <CallState call={call} starting={starting} lost={lost} />
          </div>
          <Clock call={call} />
        </div>
        <div
          aria-live={sound.clip ? 'off' : 'polite'}
          className="relative flex min-h-0 flex-1 flex-col overflow-hidden px-3 py-2 *:m-auto"
        >
          {sound.blocked ? (
            <div className="grid justify-items-center gap-2 text-center text-muted text-xs">
              {t('sound.blocked')}
              <Button size="sm" icon={Volume2} onClick={() => audio.unblock()}>
                {t('sound.allow')}
              </Button>
            </div>
          ) : sound.held ? (
            <div className="grid gap-1 text-balance text-center text-muted">
              <p className="text-sm text-text">{t('onHold')}</p>
              <p className="text-xs">{t('onHoldWhat')}</p>
            </div>
          ) : sound.clip ? (
            <Caption text={sound.clip.text} progress={sound.clip.url ? sound.progress : 1} />
          ) : (
            <Quiet call={call} starting={starting} />
          )}
        </div>
      </div>
      <Keypad over={call?.state === 'ended'} disabled={!talking || sound.held} onPress={onPress} pressed={pressed} />
      <div className="flex items-center justify-between gap-2">
        {onCallNow || starting ? (
          <Button
            variant="danger"
            size="lg"
            icon={PhoneOff}
            className="flex-1 rounded-xl"
            onClick={onHangUp}
            disabled={starting}
          >
            {t('hangUp')}
          </Button>
        ) : (
          <Button
            variant="primary"
            size="lg"
            icon={PhoneIcon}
            className="flex-1 rounded-xl"
            onClick={onCall}
            disabled={!canCall}
          >
            {t(call ? 'callAgain' : 'call')}
          </Button>
        )}
        <SoundControl audio={audio} state={sound} />
      </div>
    </div>
  )
}

function Clock({ call }: { call: TestCall | null }) {
  const running = call?.state === 'in_progress'
  const now = useNow(running)
  if (!call?.startedAt) return null
  const end = call.endedAt?.getTime() ?? now
  return (
    <span className="text-muted text-xs tabular-nums">
      {formatDuration(Math.max(0, end - call.startedAt.getTime()))}
    </span>
  )
}
