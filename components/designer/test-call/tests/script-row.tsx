'use client'

import { endings, type ScriptStep } from 'ivr-runtime/domain/call/test-script'
import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Messages } from '../../../../messages/catalogue.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Input } from '../../../ui/input.tsx'
import { Select } from '../../../ui/select.tsx'
import type { FlowFacts } from '../settings/flow-facts.ts'
import { emptyStep, stepKinds } from './script-steps.ts'

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
  const t = useTranslations('designerTestCall')
  return (
    <li className="grid gap-1">
      <div className="flex items-start gap-1.5">
        <span className="w-5 shrink-0 pt-1.5 text-right text-faint text-xs tabular-nums">{place}</span>
        <Select
          aria-label={t('script.step', { place })}
          value={step.kind}
          options={stepKinds.map((value) => ({ value, label: t(`script.kinds.${value}`) }))}
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
            label={t('script.up', { place })}
            disabled={place === 1}
            onClick={() => onMove(-1)}
          />
          <IconButton
            icon={ArrowDown}
            size="sm"
            label={t('script.down', { place })}
            disabled={last}
            onClick={() => onMove(1)}
          />
          <IconButton icon={X} size="sm" label={t('script.remove', { place })} onClick={onRemove} />
        </span>
      </div>
      {error ? <p className="pl-6.5 text-danger text-xs">{error}</p> : null}
    </li>
  )
}

function StepFields(props: Pick<ScriptRowProps, 'step' | 'place' | 'facts' | 'onChange'> & { invalid: boolean }) {
  const t = useTranslations('designerTestCall')
  const { step, place, facts, invalid, onChange } = props
  const text = (
    field: keyof Messages['designerTestCall']['script']['fields'],
    value: string,
    change: (value: string) => void,
    mono = false,
  ) => (
    <Input
      aria-label={t(`script.fields.${field}`, { place })}
      aria-invalid={invalid || undefined}
      value={value}
      className={mono ? 'font-mono' : undefined}
      onChange={(event) => change(event.target.value)}
    />
  )
  switch (step.kind) {
    case 'press':
      return text('keys', step.keys, (keys) => onChange({ ...step, keys: keys.replace(/[^0-9*#]/g, '') }), true)
    case 'wait':
    case 'hang_up':
      return null
    case 'transfer_fails':
      return text('cause', step.cause, (cause) => onChange({ ...step, cause: cause.toUpperCase() }), true)
    case 'hears':
      return text('words', step.text, (value) => onChange({ ...step, text: value }))
    case 'enters':
      return (
        <Select
          aria-label={t('script.fields.menu', { place })}
          value={step.menu}
          options={[...new Set([...facts.menus, step.menu])].map((menu) => ({ value: menu, label: menu }))}
          onValueChange={(menu) => onChange({ ...step, menu })}
        />
      )
    case 'variable':
      return (
        <>
          <Select
            aria-label={t('script.fields.variable', { place })}
            value={step.name}
            options={[...new Set([...facts.variables, step.name])].map((name) => ({ value: name, label: `{${name}}` }))}
            onValueChange={(name) => onChange({ ...step, name })}
          />
          {text('value', step.value, (value) => onChange({ ...step, value }))}
        </>
      )
    case 'ends':
      return (
        <>
          <Select
            aria-label={t('script.fields.end', { place })}
            value={step.how}
            options={endings.map((value) => ({ value, label: t(`script.endings.${value}`) }))}
            onValueChange={(how) => onChange({ ...step, how, target: how === 'caller' ? null : step.target })}
          />
          {step.how === 'caller'
            ? null
            : text(
                'target',
                step.target ?? '',
                (target) => onChange({ ...step, target: target === '' ? null : target }),
                true,
              )}
        </>
      )
  }
}
