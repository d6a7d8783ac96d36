'use client'

import { Field } from '../../../ui/field.tsx'
import { Input } from '../../../ui/input.tsx'
import { Select } from '../../../ui/select.tsx'
import { Switch } from '../../../ui/switch.tsx'
import type { MenuFormProps } from '../../inspector/menu-form-props.ts'
import { NumberField } from '../../inspector/number-field.tsx'

const terminators = [
  { value: '#', label: 'Hash key #' },
  { value: '*', label: 'Star key *' },
  { value: 'none', label: 'No key', hint: 'The number ends when it is complete, or after a pause' },
] as const

/** Which number the caller enters, and where it is kept. */
export function CollectFields({ values, errors, readOnly, set, commit }: MenuFormProps) {
  return (
    <>
      <Field
        label="Variable"
        error={errors.variable}
        hint={
          <>
            Used as <code className="font-mono">{`{${values.variable || 'number'}}`}</code> in prompts, targets and web
            requests.
          </>
        }
      >
        {(control) => (
          <Input
            {...control}
            name="variable"
            value={values.variable}
            placeholder="account"
            readOnly={readOnly}
            spellCheck={false}
            className="font-mono"
            onChange={(event) => set({ variable: event.target.value })}
            onBlur={() => commit()}
          />
        )}
      </Field>
      <div className="grid grid-cols-2 gap-3">
        <NumberField
          label="At least"
          name="minDigits"
          unit="digits"
          value={values.minDigits}
          error={errors.minDigits}
          readOnly={readOnly}
          onValue={(minDigits) => set({ minDigits })}
          onLeave={() => commit()}
        />
        <NumberField
          label="At most"
          name="maxDigits"
          unit="digits"
          value={values.maxDigits}
          error={errors.maxDigits}
          readOnly={readOnly}
          onValue={(maxDigits) => set({ maxDigits })}
          onLeave={() => commit()}
        />
        <Field label="Ended by" error={errors.terminator} className="content-start">
          {(control) => (
            <Select
              {...control}
              name="terminator"
              value={values.terminator}
              onValueChange={(terminator) => commit({ terminator })}
              options={terminators}
              disabled={readOnly}
            />
          )}
        </Field>
        <NumberField
          label="Or a pause of"
          name="interDigitTimeoutSeconds"
          unit="seconds"
          value={values.interDigitTimeoutSeconds}
          error={errors.interDigitTimeoutSeconds}
          readOnly={readOnly}
          onValue={(interDigitTimeoutSeconds) => set({ interDigitTimeoutSeconds })}
          onLeave={() => commit()}
        />
      </div>
      <Field
        label="Let the caller confirm"
        hint="The number is said again: 1 confirms it, 2 lets the caller enter it anew."
        className="grid-cols-[1fr_auto] items-center [&>p]:col-span-2"
      >
        {(control) => (
          <Switch
            {...control}
            checked={values.confirm}
            disabled={readOnly}
            onCheckedChange={(confirm) => commit({ confirm })}
          />
        )}
      </Field>
      <Field
        label="Mask the digits"
        hint="For PINs and card numbers: they are neither recorded nor spoken."
        className="grid-cols-[1fr_auto] items-center [&>p]:col-span-2"
      >
        {(control) => (
          <Switch
            {...control}
            checked={values.masked}
            disabled={readOnly}
            onCheckedChange={(masked) => commit({ masked })}
          />
        )}
      </Field>
    </>
  )
}
