'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { cn } from '../../ui/cn.ts'
import { phoneKeys } from '../draft/keys.ts'
import { useFlowWords } from '../nodes/use-flow-words.ts'

const letters: Record<string, string> = {
  '2': 'ABC',
  '3': 'DEF',
  '4': 'GHI',
  '5': 'JKL',
  '6': 'MNO',
  '7': 'PQRS',
  '8': 'TUV',
  '9': 'WXYZ',
  '0': '+',
}

type KeypadProps = {
  /** The call has ended: where there is little room, it is needed for what came of it. */
  over: boolean
  disabled: boolean
  onPress: (digit: string) => void
  pressed: string | null
}

/** The keys of a phone, large enough to hit without looking. */
export function Keypad({ over, disabled, onPress, pressed }: KeypadProps) {
  const t = useTranslations('designerTestCall')
  const words = useFlowWords()
  return (
    <fieldset className={cn('grid grid-cols-3 gap-2', over && 'max-[1399px]:hidden')} disabled={disabled}>
      <legend className="sr-only">{t('keypad')}</legend>
      {phoneKeys.map((digit) => (
        <button
          key={digit}
          type="button"
          aria-label={digit === '*' || digit === '#' ? words.key(digit) : undefined}
          onClick={() => onPress(digit)}
          className={cn(
            'grid h-11 place-content-center max-[1399px]:[@media(max-height:800px)]:h-9 min-[1400px]:h-13 min-[1400px]:[@media(max-height:960px)]:h-11 rounded-xl border border-key-border border-b-3 border-b-key-edge bg-key text-key-text transition-[background-color,translate] duration-120',
            'hover:bg-hover active:translate-y-px active:border-b disabled:pointer-events-none disabled:opacity-55',
            pressed === digit && 'translate-y-px border-accent-border border-b bg-accent-subtle',
          )}
        >
          <span className="font-medium font-mono text-lg leading-5">{digit}</span>
          <span aria-hidden className="h-3 text-[0.5625rem] text-faint leading-3 tracking-widest">
            {letters[digit]}
          </span>
        </button>
      ))}
    </fieldset>
  )
}

/** Which key was pressed a moment ago, to show it on the keypad also when it came from the keyboard. */
export function usePressedKey(): [string | null, (digit: string) => void] {
  const [pressed, setPressed] = useState<string | null>(null)
  const show = (digit: string) => {
    setPressed(digit)
    setTimeout(() => setPressed((now) => (now === digit ? null : now)), 160)
  }
  return [pressed, show]
}
