'use client'

import { isExit } from 'ivr-runtime/domain/flow/option-key'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { cn } from '../../ui/cn.ts'
import { Input } from '../../ui/input.tsx'
import { Tooltip } from '../../ui/tooltip.tsx'
import type { DraftMenu } from '../draft/draft.ts'
import { phoneKeys } from '../draft/keys.ts'
import { useFlowWords } from '../nodes/use-flow-words.ts'

type KeyPickerProps = {
  menu: DraftMenu
  /** The key that the option has now, which therefore is free for it. */
  ownKey: string | null
  value: string
  error: string | undefined
  readOnly: boolean
  onType: (digit: string) => void
  onChoose: (digit: string) => void
  onLeave: () => void
}

/** Which key an option is on: a phone's keypad that shows what is free, longer keys typed in, or an exit. */
export function KeyPicker({ menu, ownKey, value, error, readOnly, onType, onChoose, onLeave }: KeyPickerProps) {
  const t = useTranslations('designerInspector')
  const words = useFlowWords()
  const typedId = useId()
  const errorId = useId()
  const users = new Map(
    menu.options.filter((option) => option.digit !== ownKey).map((option) => [option.digit, option]),
  )
  const key = (digit: string, look: string) => {
    const user = users.get(digit)
    const taken = user && (user.description || words.target(user.actionType, user.actionTarget))
    return (
      <Tooltip key={digit} content={taken ? t('picker.taken', { by: taken }) : undefined}>
        <button
          type="button"
          aria-pressed={digit === value}
          aria-label={taken ? t('picker.takenBy', { key: words.key(digit), by: taken }) : words.key(digit)}
          aria-disabled={taken !== undefined || readOnly || undefined}
          onClick={() => taken === undefined && !readOnly && onChoose(digit)}
          className={cn(
            'rounded-md border border-key-border border-b-2 border-b-key-edge bg-key text-key-text transition-colors duration-150',
            'hover:bg-hover aria-disabled:cursor-not-allowed aria-disabled:border-b aria-disabled:border-border aria-disabled:bg-sunken aria-disabled:text-faint',
            'aria-pressed:border-accent-solid aria-pressed:bg-accent-solid aria-pressed:text-on-solid',
            look,
          )}
        >
          {isExit(digit) ? words.key(digit) : digit}
        </button>
      </Tooltip>
    )
  }
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 font-medium text-sm">{t('picker.label')}</legend>
      <div className="flex gap-4">
        <div className="grid grid-cols-3 gap-1.5">
          {phoneKeys.map((digit) => key(digit, 'size-9 font-medium font-mono text-sm'))}
        </div>
        <div className="grid min-w-0 flex-1 content-between gap-2">
          <div className="grid gap-1">
            <label htmlFor={typedId} className="text-muted text-xs">
              {t('picker.several')}
            </label>
            <Input
              id={typedId}
              name="digit"
              value={value === 't' || value === 'i' ? '' : value}
              placeholder="12"
              readOnly={readOnly}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? errorId : undefined}
              className="font-mono"
              onChange={(event) => onType(event.target.value)}
              onBlur={onLeave}
            />
          </div>
          <div className="grid gap-1.5">
            <span className="text-muted text-xs">{t('picker.triesRunOut')}</span>
            {key('t', 'h-8 px-2 text-left text-xs')}
            {key('i', 'h-8 px-2 text-left text-xs')}
          </div>
        </div>
      </div>
      {error ? (
        <p id={errorId} className="text-danger text-xs">
          {error}
        </p>
      ) : null}
    </fieldset>
  )
}
