'use client'

import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type { ScriptNote } from 'ivr-runtime/domain/call/test-finding'
import { type ScriptStep, testScriptSchema } from 'ivr-runtime/domain/call/test-script'
import { noSettings, type TestSettings, testSettingsSchema } from 'ivr-runtime/domain/call/test-settings'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../../../app/trpc.ts'
import { useErrorMessage } from '../../../app/use-error-message.ts'
import { useRefusalEnd } from '../../../app/use-refusal.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog, DialogBody, DialogFooter } from '../../../ui/dialog.tsx'
import { Field } from '../../../ui/field.tsx'
import { Input } from '../../../ui/input.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useDesigner } from '../../state/designer-context.tsx'
import { Conditions } from '../conditions.tsx'
import type { FlowFacts } from '../settings/flow-facts.ts'
import { ScriptRow } from './script-row.tsx'
import { emptyStep } from './script-steps.ts'
import { TestSteps } from './test-steps.tsx'
import { noteInWords } from './test-words.ts'
import { useTestsChanged } from './use-tests.ts'

/** A test while it is written. `id` null: it is not kept yet. `notes`: what its author should know. */
export type EditedTest = {
  id: string | null
  name: string
  script: ScriptStep[]
  settings: TestSettings
  notes?: readonly ScriptNote[]
}

export const newTest: EditedTest = { id: null, name: '', script: [{ kind: 'press', keys: '1' }], settings: noSettings }

type TestEditorProps = {
  facts: FlowFacts
  test: EditedTest
  /** The draft has no errors, so that the test can be tried on it. */
  runnable: boolean
  onClose: () => void
}

/** Writes a scripted test; what comes of it on the draft stands beside it at every change. */
export function TestEditor({ facts, test, runnable, onClose }: TestEditorProps) {
  const t = useTranslations('designerTestCall')
  const errorMessage = useErrorMessage()
  const said = useRefusalEnd()
  const { ivrName } = useDesigner()
  const trpc = useTRPC()
  const changed = useTestsChanged()
  const [name, setName] = useState(test.name)
  const [rows, setRows] = useState(() => test.script.map((step) => ({ id: crypto.randomUUID(), step })))
  const [settings, setSettings] = useState(test.settings)
  const [asked, setAsked] = useState(false)
  const script = rows.map(({ step }) => step)
  const parsed = testScriptSchema.safeParse(script)
  const valid = parsed.success && testSettingsSchema.safeParse(settings).success
  function errorOf(index: number): string | undefined {
    const issue = asked ? parsed.error?.issues.find(({ path }) => path[0] === index) : undefined
    return issue && said(issue.message)
  }
  const tried = useQuery({
    ...trpc.ivrTest.tryOut.queryOptions({ name: ivrName, test: { script, settings } }),
    enabled: runnable && valid,
    placeholderData: keepPreviousData,
    retry: false,
  })
  const done = {
    onSuccess: () => {
      changed()
      onClose()
    },
  }
  const create = useMutation(trpc.ivrTest.create.mutationOptions(done))
  const update = useMutation(trpc.ivrTest.update.mutationOptions(done))
  const failure = create.error ?? update.error
  function save() {
    setAsked(true)
    if (!valid || name.trim() === '') return
    if (test.id === null) create.mutate({ ivrName, test: { name, script, settings } })
    else update.mutate({ name: ivrName, id: test.id, changes: { name, script, settings } })
  }
  function move(index: number, by: -1 | 1) {
    const moved = rows.toSpliced(index, 1)
    setRows(moved.toSpliced(index + by, 0, ...rows.slice(index, index + 1)))
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={test.id === null ? t('editor.newTest') : t('editor.edit', { name: test.name })}
      description={t('editor.description')}
      size="xl"
    >
      <form
        className="flex min-h-0 flex-col"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <DialogBody className="lg:grid-cols-[minmax(0,1fr)_18rem]">
          <div className="grid content-start gap-4">
            {failure ? (
              <Notice tone="danger" alert>
                {errorMessage(failure)}
              </Notice>
            ) : null}
            {test.notes?.map((note) => (
              <Notice key={note.kind} tone="warning">
                {noteInWords(note, t)}
              </Notice>
            ))}
            <Field label={t('editor.name')} error={asked && name.trim() === '' ? t('editor.nameMissing') : undefined}>
              {(control) => (
                <Input
                  {...control}
                  value={name}
                  maxLength={100}
                  placeholder={t('editor.nameExample')}
                  onChange={(event) => setName(event.target.value)}
                />
              )}
            </Field>
            <fieldset className="grid gap-2">
              <legend className="mb-1.5 font-medium text-sm">{t('editor.steps')}</legend>
              <ol className="grid gap-1.5">
                {rows.map(({ id, step }, index) => (
                  <ScriptRow
                    key={id}
                    step={step}
                    place={index + 1}
                    last={index === rows.length - 1}
                    facts={facts}
                    error={errorOf(index)}
                    onChange={(next) => setRows(rows.with(index, { id, step: next }))}
                    onMove={(by) => move(index, by)}
                    onRemove={() => setRows(rows.toSpliced(index, 1))}
                  />
                ))}
              </ol>
              {asked && rows.length === 0 ? <p className="text-danger text-xs">{t('editor.noStep')}</p> : null}
              <Button
                size="sm"
                variant="ghost"
                icon={Plus}
                className="justify-self-start"
                onClick={() => setRows([...rows, { id: crypto.randomUUID(), step: emptyStep('press', '') }])}
              >
                {t('editor.addStep')}
              </Button>
            </fieldset>
            <Conditions facts={facts} settings={settings} isCall={false} disabled={false} onChange={setSettings} />
          </div>
          <section
            aria-label={t('editor.onDraft')}
            className="grid content-start gap-2 rounded-md border bg-sunken p-3"
          >
            <h3 className="font-medium text-sm">{t('editor.onDraft')}</h3>
            {!runnable ? (
              <p className="text-muted text-xs">{t('editor.brokenDraft')}</p>
            ) : tried.data ? (
              <TestSteps steps={tried.data.steps} label={t('editor.results')} />
            ) : (
              <p className="text-muted text-xs">{tried.error ? errorMessage(tried.error) : t('editor.fillIn')}</p>
            )}
          </section>
        </DialogBody>
        <DialogFooter>
          <Button onClick={onClose}>{t('editor.cancel')}</Button>
          <Button type="submit" variant="primary" pending={create.isPending || update.isPending}>
            {t('editor.save')}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  )
}
