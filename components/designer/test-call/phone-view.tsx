'use client'

import { useEffect, useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '../../app/use-error-message.ts'
import { Button } from '../../ui/button.tsx'
import { cn } from '../../ui/cn.ts'
import { Notice } from '../../ui/notice.tsx'
import type { Draft } from '../draft/draft.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { useDesignerStore } from '../state/designer-store.ts'
import { CallControls } from './call-controls.tsx'
import { CallSettings } from './call-settings.tsx'
import { CallSummary } from './call-summary.tsx'
import { Conditions } from './conditions.tsx'
import { usePressedKey } from './keypad.tsx'
import { Phone } from './phone.tsx'
import { RuntimeNotice } from './runtime-notice.tsx'
import type { FlowFacts } from './settings/flow-facts.ts'
import { StepList } from './step-list.tsx'
import { useTestCallStore } from './test-call-store.ts'
import { usePhoneKeys } from './use-phone-keys.ts'
import { useTestCall } from './use-test-call.ts'

/** A phone on which the IVR is called, under what conditions, and what happens in the call. */
export function PhoneView({ draft, facts }: { draft: Draft; facts: FlowFacts }) {
  const t = useTranslations('designerTestCall')
  const errorMessage = useErrorMessage()
  const { ivrName } = useDesigner()
  const showPanel = useDesignerStore((state) => state.showPanel)
  const { to, setTo, wantedMenu, callInto } = useTestCallStore()
  const { call, audio, start, press, hangUp, jump, connection } = useTestCall()
  const { held } = useSyncExternalStore(audio.subscribe, audio.getState, audio.getState)
  const [pressed, showPressed] = usePressedKey()
  const running = start.isPending || (call !== null && call.state !== 'ended')
  const brokenDraft = to.version === 'draft' && !draft.canPublish
  const canCall = !brokenDraft && !start.isPending
  const pressKey = (digit: string) => {
    if (held) return
    showPressed(digit)
    press(digit)
  }
  const hold = () => audio.setHeld(!held)
  const { onKeyDown } = usePhoneKeys({
    onCall: call?.state === 'in_progress',
    press: pressKey,
    call: () => canCall && !running && start.mutate(to),
    hangUp,
    mute: () => audio.setMuted(!audio.getState().muted),
    hold,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each wish
  useEffect(() => {
    if (wantedMenu === null) return
    callInto(null)
    if (canCall) jump(to, wantedMenu)
  }, [wantedMenu])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the phone, wherever in it the focus is
    <div
      onKeyDown={onKeyDown}
      className="flex min-h-0 flex-1 flex-col overflow-y-auto min-[1400px]:flex-row min-[1400px]:overflow-hidden"
    >
      <div className="grid shrink-0 content-start gap-4 p-4 min-[1400px]:w-78 min-[1400px]:overflow-y-auto min-[1400px]:border-r">
        <div className={cn('grid gap-3', running && 'max-[1399px]:hidden')}>
          <CallSettings to={to} publishedVersion={draft.ivr.publishedVersion} disabled={running} onChange={setTo} />
          <Conditions
            facts={facts}
            settings={to.settings}
            isCall
            disabled={running}
            onChange={(settings) => setTo({ ...to, settings })}
          />
        </div>
        <RuntimeNotice />
        {brokenDraft ? (
          <Notice
            tone="warning"
            action={
              <Button size="sm" onClick={() => showPanel('problems')}>
                {t('seeProblems')}
              </Button>
            }
          >
            {t('brokenDraft')}
          </Notice>
        ) : null}
        {start.error ? (
          <Notice tone="danger" alert>
            {errorMessage(start.error)}
          </Notice>
        ) : null}
        {call?.failure ? (
          <Notice tone="danger" alert>
            {call.failure}
          </Notice>
        ) : null}
        {running && call?.settings.openai_down ? <Notice tone="info">{t('openAiTakenDown')}</Notice> : null}
        <Phone
          ivrName={ivrName}
          call={call}
          audio={audio}
          starting={start.isPending}
          lost={connection === 'connecting' && call?.state === 'in_progress' && call.steps.length > 0}
          canCall={!brokenDraft}
          pressed={pressed}
          onCall={() => start.mutate(to)}
          onPress={pressKey}
          onHangUp={hangUp}
        />
      </div>
      <div
        className={cn(
          'flex min-w-0 flex-1 flex-col border-t min-[1400px]:min-h-0 min-[1400px]:border-t-0',
          call?.state === 'ended' ? 'min-h-60' : 'min-h-24',
        )}
      >
        <CallControls
          menus={facts.menus}
          onCall={call?.state === 'in_progress'}
          held={held}
          canCall={canCall}
          onHold={hold}
          onJump={(menuId) => jump(to, menuId)}
        />
        {call?.state === 'ended' ? <CallSummary call={call} facts={facts} /> : null}
        {call ? (
          <StepList call={call} />
        ) : (
          <p className="m-auto max-w-60 p-6 text-center text-muted text-xs">{t('stepsToCome')}</p>
        )}
      </div>
    </div>
  )
}
