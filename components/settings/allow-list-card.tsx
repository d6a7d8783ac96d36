'use client'

import { Plus, X } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { fieldRefusals } from '../app/refusal.ts'
import { useErrorMessage } from '../app/use-error-message.ts'
import { useRefusalEnd } from '../app/use-refusal.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Field } from '../ui/field.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Input } from '../ui/input.tsx'
import { useUpdateSettings } from './use-update-settings.ts'

export type AllowListCardProps = {
  /** The list in the settings. */
  list: 'allowedHosts' | 'allowedDialStrings'
  /** Where its texts are. */
  texts: 'hosts' | 'dialStrings'
  entries: readonly string[]
  /** An entry as it is stored. */
  tidy: (typed: string) => string
  mayWrite: boolean
}

/** A list of what IVRs may reach, changed one entry at a time. */
export function AllowListCard(props: AllowListCardProps) {
  const errorMessage = useErrorMessage()
  const t = useTranslations('settings')
  const said = useRefusalEnd()
  const { list, texts, entries, tidy, mayWrite } = props
  const [typed, setTyped] = useState('')
  const [refusal, setRefusal] = useState<string>()
  const update = useUpdateSettings(t(`${texts}.saved`))

  function save(changed: string[], onSuccess?: () => void) {
    setRefusal(undefined)
    update.mutate(
      { [list]: changed },
      {
        onError: (error) => setRefusal(fieldRefusals(error)[0]?.message ?? errorMessage(error)),
        ...(onSuccess ? { onSuccess } : {}),
      },
    )
  }
  function add(event: FormEvent) {
    event.preventDefault()
    const entry = tidy(typed)
    if (!entry) return
    if (entries.includes(entry)) setRefusal(t('inListAlready'))
    else save([...entries, entry], () => setTyped(''))
  }

  return (
    <Card title={t(`${texts}.title`)} description={t(`${texts}.description`)}>
      <div className="grid gap-4">
        {entries.length > 0 ? (
          <ul className="divide-y rounded-md border">
            {entries.map((entry) => (
              <li key={entry} className="flex min-h-9 items-center justify-between gap-3 py-0.5 pr-1 pl-3">
                <code className="min-w-0 break-all font-mono text-xs">{entry}</code>
                {mayWrite ? (
                  <IconButton
                    icon={X}
                    label={t('remove', { entry })}
                    size="sm"
                    disabled={update.isPending}
                    onClick={() => save(entries.filter((each) => each !== entry))}
                  />
                ) : null}
              </li>
            ))}
          </ul>
        ) : (
          <p className="text-muted">{t(`${texts}.none`)}</p>
        )}
        {mayWrite ? (
          <form onSubmit={add} noValidate className="flex flex-col items-start gap-3 sm:flex-row">
            <Field
              label={t(`${texts}.add`)}
              hint={t(`${texts}.hint`)}
              error={refusal && t(`${texts}.refused`, { why: said(refusal) })}
              className="w-full min-w-0 sm:flex-1"
            >
              {(aria) => (
                <Input
                  {...aria}
                  value={typed}
                  onChange={(event) => setTyped(event.target.value)}
                  spellCheck={false}
                  autoCapitalize="none"
                  className="font-mono"
                />
              )}
            </Field>
            <Button type="submit" icon={Plus} pending={update.isPending} disabled={!typed.trim()} className="sm:mt-6.5">
              {t('add')}
            </Button>
          </form>
        ) : null}
      </div>
    </Card>
  )
}
