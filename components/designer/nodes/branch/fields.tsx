'use client'

import { branchOps } from 'ivr-runtime/domain/flow/kinds/branch'
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '../../../ui/button.tsx'
import { Combobox } from '../../../ui/combobox.tsx'
import { Field } from '../../../ui/field.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Input } from '../../../ui/input.tsx'
import { Select } from '../../../ui/select.tsx'
import { knownVariables, sourceInWords } from '../../draft/known-variables.ts'
import type { MenuFormProps } from '../../inspector/menu-form-props.ts'
import { type CaseValues, newExit } from './branch-values.ts'

/** What is looked at, and its cases in the order in which they are tried. */
export function BranchFields({ draft, values, errors, readOnly, set, commit }: MenuFormProps) {
  const t = useTranslations('designerNodes')
  const ofInspector = useTranslations('designerInspector')
  const { cases } = values
  const ops = branchOps.map((op) => ({ value: op, label: t(`branch.ops.${op}`) }))
  const variables = knownVariables(draft).map(({ name, source }) => ({
    value: `{${name}}`,
    label: `{${name}}`,
    hint: sourceInWords(source, ofInspector),
  }))
  const changed = (at: number, part: Partial<CaseValues>) => ({
    cases: cases.map((each, index) => (index === at ? { ...each, ...part } : each)),
  })
  const moved = (at: number, by: -1 | 1) => {
    const [from, to] = [cases[at], cases[at + by]]
    return { cases: cases.map((each, index) => (index === at ? to : index === at + by ? from : each) ?? each) }
  }
  return (
    <>
      <Field label={t('branch.looksAt')} error={errors.on} hint={t('branch.looksAtHint')}>
        {(control) => (
          <Combobox
            {...control}
            name="on"
            value={values.on}
            onValueChange={(on) => commit({ on })}
            options={variables}
            searchLabel={t('branch.search')}
            placeholder={t('branch.choose')}
            allowOther
            disabled={readOnly}
            className="font-mono"
          />
        )}
      </Field>
      <fieldset className="grid gap-1.5">
        <legend className="mb-1.5 font-medium text-sm">{t('branch.cases')}</legend>
        <ol className="divide-y rounded-md border">
          {cases.map((each, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: cases are what stands in their place
            <li key={at} className="grid gap-1.5 p-2">
              <div className="flex items-center gap-1">
                <span className="w-4 text-center text-faint text-xs tabular-nums">{at + 1}</span>
                <Input
                  aria-label={t('branch.nameOf', { number: at + 1 })}
                  name={`cases.${at}`}
                  value={each.exit}
                  readOnly={readOnly}
                  spellCheck={false}
                  className="h-7 min-w-0 flex-1 font-mono text-xs"
                  onChange={(event) => set(changed(at, { exit: event.target.value }))}
                  onBlur={() => commit()}
                />
                {readOnly ? null : (
                  <>
                    <IconButton
                      icon={ArrowUp}
                      size="sm"
                      label={t('branch.earlier', { number: at + 1 })}
                      disabled={at === 0}
                      onClick={() => commit(moved(at, -1))}
                    />
                    <IconButton
                      icon={ArrowDown}
                      size="sm"
                      label={t('branch.later', { number: at + 1 })}
                      disabled={at === cases.length - 1}
                      onClick={() => commit(moved(at, 1))}
                    />
                    <IconButton
                      icon={X}
                      size="sm"
                      label={t('branch.remove', { number: at + 1 })}
                      disabled={cases.length === 1}
                      onClick={() => commit({ cases: cases.filter((_, index) => index !== at) })}
                    />
                  </>
                )}
              </div>
              <div className="flex items-center gap-1.5 pl-5">
                <Select
                  aria-label={t('branch.comparisonOf', { number: at + 1 })}
                  value={each.op}
                  onValueChange={(op) => commit(changed(at, { op }))}
                  options={ops}
                  disabled={readOnly}
                  className="h-7 w-32 shrink-0 text-xs"
                />
                {each.op === 'exists' ? null : (
                  <Input
                    aria-label={t('branch.valueOf', { number: at + 1 })}
                    value={each.value}
                    placeholder={each.op === 'one_of' ? 'fr, fr-CA' : each.op === 'starts_with' ? '+44' : 'fr'}
                    readOnly={readOnly}
                    spellCheck={false}
                    className="h-7 min-w-0 flex-1 font-mono text-xs"
                    onChange={(event) => set(changed(at, { value: event.target.value }))}
                    onBlur={() => commit()}
                  />
                )}
              </div>
            </li>
          ))}
        </ol>
        {errors.cases ? (
          <p role="alert" className="text-danger text-xs">
            {errors.cases}
          </p>
        ) : (
          <p className="text-muted text-xs">{t('branch.order')}</p>
        )}
        {readOnly ? null : (
          <Button
            variant="ghost"
            size="sm"
            icon={Plus}
            className="w-fit"
            onClick={() => commit({ cases: [...cases, { exit: newExit(cases), op: 'equals', value: '' }] })}
          >
            {t('branch.add')}
          </Button>
        )}
      </fieldset>
    </>
  )
}
