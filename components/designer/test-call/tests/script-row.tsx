'use client'

import type { ScriptStep } from 'ivr-runtime/domain/call/test-script'
import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Input } from '../../../ui/input.tsx'
import { Select } from '../../../ui/select.tsx'
import type { FlowFacts } from '../settings/flow-facts.ts'
import { emptyStep, endingKinds, stepKinds } from './script-steps.ts'

type ScriptRowProps = {
  step: ScriptStep
  /** From 1. */
  place: number
  last: boolean
  facts: FlowFacts
  error: string | undefined
  onChange: (step: ScriptStep) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

/** A step of a script while it is written. */
export function ScriptRow({ step, place, last, facts, error, onChange, onMove, onRemove }: ScriptRowProps) {
  return (
    <li className="grid gap-1">
      <div className="flex items-start gap-1.5">
        <span className="w-5 shrink-0 pt-1.5 text-right text-faint text-xs tabular-nums">{place}</span>
        <Select
          aria-label={`Step ${place}`}
          value={step.kind}
          options={stepKinds}
          className="w-40 shrink-0"
          onValueChange={(kind) => onChange(emptyStep(kind, facts.menus[0] ?? ''))}
        />
        <div className="flex min-w-0 flex-1 gap-1.5">
          <StepFields step={step} place={place} facts={facts} invalid={error !== undefined} onChange={onChange} />
        </div>
        <span className="flex shrink-0">
          <IconButton
            icon={ArrowUp}
            size="sm"
            label={`Move step ${place} up`}
            disabled={place === 1}
            onClick={() => onMove(-1)}
          />
          <IconButton
            icon={ArrowDown}
            size="sm"
            label={`Move step ${place} down`}
            disabled={last}
            onClick={() => onMove(1)}
          />
          <IconButton icon={X} size="sm" label={`Remove step ${place}`} onClick={onRemove} />
        </span>
      </div>
      {error ? <p className="pl-6.5 text-danger text-xs">{error}</p> : null}
    </li>
  )
}

function StepFields(props: Pick<ScriptRowProps, 'step' | 'place' | 'facts' | 'onChange'> & { invalid: boolean }) {
  const { step, place, facts, invalid, onChange } = props
  const text = (label: string, value: string, change: (value: string) => void, mono = false) => (
    <Input
      aria-label={`${label} of step ${place}`}
      aria-invalid={invalid || undefined}
      value={value}
      className={mono ? 'font-mono' : undefined}
      onChange={(event) => change(event.target.value)}
    />
  )
  switch (step.kind) {
    case 'press':
      return text('Keys', step.keys, (keys) => onChange({ ...step, keys: keys.replace(/[^0-9*#]/g, '') }), true)
    case 'wait':
    case 'hang_up':
      return null
    case 'transfer_fails':
      return text('Cause', step.cause, (cause) => onChange({ ...step, cause: cause.toUpperCase() }), true)
    case 'hears':
      return text('Words', step.text, (value) => onChange({ ...step, text: value }))
    case 'enters':
      return (
        <Select
          aria-label={`Menu of step ${place}`}
          value={step.menu}
          options={[...new Set([...facts.menus, step.menu])].map((menu) => ({ value: menu, label: menu }))}
          onValueChange={(menu) => onChange({ ...step, menu })}
        />
      )
    case 'variable':
      return (
        <>
          <Select
            aria-label={`Variable of step ${place}`}
            value={step.name}
            options={[...new Set([...facts.variables, step.name])].map((name) => ({ value: name, label: `{${name}}` }))}
            onValueChange={(name) => onChange({ ...step, name })}
          />
          {text('Value', step.value, (value) => onChange({ ...step, value }))}
        </>
      )
    case 'ends':
      return (
        <>
          <Select
            aria-label={`End of step ${place}`}
            value={step.how}
            options={endingKinds}
            onValueChange={(how) => onChange({ ...step, how, target: how === 'caller' ? null : step.target })}
          />
          {step.how === 'caller'
            ? null
            : text(
                'Target',
                step.target ?? '',
                (target) => onChange({ ...step, target: target === '' ? null : target }),
                true,
              )}
        </>
      )
  }
}
