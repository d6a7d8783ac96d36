'use client'

import { CircleAlert } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { useTranslations } from 'use-intl'
import { cn } from './cn.ts'

/** What a control needs to belong to its label, hint and error. Spread it onto the control. */
export type FieldControlProps = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

export type FieldProps = {
  label: ReactNode
  /** One sentence that helps to fill it in. */
  hint?: ReactNode
  /** What is wrong and what to do; marks the control as invalid. */
  error?: string | undefined
  optional?: boolean
  /** Stands at the end of the label's line, for instance a character count. */
  aside?: ReactNode
  className?: string
  children: (control: FieldControlProps) => ReactNode
}

/** A labelled control with hint and error, wired for assistive technology. */
export function Field({ label, hint, error, optional, aside, className, children }: FieldProps) {
  const t = useTranslations('ui')
  const id = useId()
  const hintId = `${id}-hint`
  const errorId = `${id}-error`
  const describedBy = [hint ? hintId : '', error ? errorId : ''].filter(Boolean).join(' ') || undefined
  return (
    <div className={cn('grid gap-1.5', className)}>
      <div className="flex items-baseline justify-between gap-3">
        <label htmlFor={id} className="font-medium text-sm text-text">
          {label}
          {optional ? <span className="ml-1.5 font-normal text-faint text-xs">{t('optional')}</span> : null}
        </label>
        {aside ? <span className="text-faint text-xs tabular-nums">{aside}</span> : null}
      </div>
      {children({ id, 'aria-describedby': describedBy, 'aria-invalid': error ? true : undefined })}
      {hint ? (
        <p id={hintId} className="text-muted text-xs">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={errorId} className="flex items-start gap-1 text-danger text-xs">
          <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
          {error}
        </p>
      ) : null}
    </div>
  )
}
