'use client'

import { useTranslations } from 'use-intl'
import { meanwhile } from './meanwhile.ts'
import { outcomeInWords } from './step-in-words.ts'
import type { StepTexts } from './step-texts.ts'
import type { TestCallTexts } from './test-call-texts.ts'
import type { TestCall } from './use-test-call.ts'

/** What the phone shows while nothing is spoken: what is waited for, or how the call ended. */
export function Quiet({ call, starting }: { call: TestCall | null; starting: boolean }) {
  const t = useTranslations('designerTestCall')
  const steps = useTranslations('steps')
  const { text, detail } = quietWords(call, starting, { t, steps })
  return (
    <div className="grid gap-1 text-balance text-center text-muted">
      <p className="break-words text-sm">{text}</p>
      {detail ? <p className="text-xs">{detail}</p> : null}
    </div>
  )
}

type QuietTexts = { t: TestCallTexts; steps: StepTexts }

function quietWords(
  call: TestCall | null,
  starting: boolean,
  texts: QuietTexts,
): { text: string; detail: string | null } {
  if (call?.state === 'in_progress')
    return meanwhile(
      call.steps.map(({ step }) => step),
      texts.t,
    )
  return { text: stillWords(call, starting, texts), detail: null }
}

function stillWords(call: TestCall | null, starting: boolean, { t, steps }: QuietTexts): string {
  if (starting || call?.state === 'pending') return t('calling')
  if (call?.outcome) return outcomeInWords(call.outcome, steps)
  return t(call?.failure ? 'didNotComeAbout' : 'begin')
}
