'use client'

import { useTranslations } from 'use-intl'
import { Field } from '../../../ui/field.tsx'
import { Input } from '../../../ui/input.tsx'
import { Select } from '../../../ui/select.tsx'
import { Switch } from '../../../ui/switch.tsx'
import type { MenuFormProps } from '../../inspector/menu-form-props.ts'
import { NumberField } from '../../inspector/number-field.tsx'

/** Which number the caller enters, and where it is kept. */
export function CollectFields({ values, errors, readOnly, set, commit }: MenuFormProps) {
  const t = useTranslations('designerNodes')
  const terminators = [
    { value: '#', label: t('collect.hashKey') },
    { value: '*', label: t('collect.starKey') },
    { value: 'none', label: t('collect.noKey'), hint: t('collect.noKeyHint') },
  ] as const
  return (
    <>
      <Field
        label={t('collect.variable')}
        error={errors.variable}
        hint={t.rich('collect.variableHint', {
          code: () => <code className="font-mono">{`{${values.variable || 'number'}}`}</code>,
        })}
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
          label={t('collect.atLeast')}
          name="minDigits"
          unit={t('collect.digitsUnit')}
          value={values.minDigits}
          error={errors.minDigits}
          readOnly={readOnly}
          onValue={(minDigits) => set({ minDigits })}
          onLeave={() => commit()}
        />
        <NumberField
          label={t('collect.atMost')}
          name="maxDigits"
          unit={t('collect.digitsUnit')}
          value={values.maxDigits}
          error={errors.maxDigits}
          readOnly={readOnly}
          onValue={(maxDigits) => set({ maxDigits })}
          onLeave={() => commit()}
        />
        <Field label={t('collect.endedBy')} error={errors.terminator} className="content-start">
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
          label={t('collect.pause')}
          name="interDigitTimeoutSeconds"
          unit={t('seconds')}
          value={values.interDigitTimeoutSeconds}
          error={errors.interDigitTimeoutSeconds}
          readOnly={readOnly}
          onValue={(interDigitTimeoutSeconds) => set({ interDigitTimeoutSeconds })}
          onLeave={() => commit()}
        />
      </div>
      <Field
        label={t('collect.confirm')}
        hint={t('collect.confirmHint')}
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
        label={t('collect.mask')}
        hint={t('collect.maskHint')}
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
