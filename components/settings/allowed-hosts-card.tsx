'use client'

import { Plus, X } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { errorMessage, fieldRefusals } from '../app/refusal.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Field } from '../ui/field.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Input } from '../ui/input.tsx'
import { useUpdateSettings } from './use-update-settings.ts'

/** Hosts that a web request of an IVR may reach although they are private or without TLS. */
export function AllowedHostsCard({ hosts, mayWrite }: { hosts: readonly string[]; mayWrite: boolean }) {
  const [typed, setTyped] = useState('')
  const [refusal, setRefusal] = useState<string>()
  const update = useUpdateSettings('The allowed hosts were saved')

  function save(allowedHosts: string[], onSuccess?: () => void) {
    setRefusal(undefined)
    update.mutate(
      { allowedHosts },
      {
        onError: (error) => setRefusal(fieldRefusals(error)[0]?.message ?? errorMessage(error)),
        ...(onSuccess ? { onSuccess } : {}),
      },
    )
  }
  function add(event: FormEvent) {
    event.preventDefault()
    const host = typed.trim().toLowerCase()
    if (!host) return
    if (hosts.includes(host)) setRefusal('is in the list already')
    else save([...hosts, host], () => setTyped(''))
  }

  return (
    <Card
      title="Allowed hosts"
      description="Keys that ask a web service reach public HTTPS addresses only. A service in your own network, or one without TLS, must be named here."
    >
      <div className="grid gap-4">
        {hosts.length > 0 ? (
          <ul className="divide-y rounded-md border">
            {hosts.map((host) => (
              <li key={host} className="flex min-h-9 items-center justify-between gap-3 py-0.5 pr-1 pl-3">
                <code className="min-w-0 break-all font-mono text-xs">{host}</code>
                {mayWrite ? (
                  <IconButton
                    icon={X}
                    label={`Remove ${host}`}
                    size="sm"
                    disabled={update.isPending}
                    onClick={() => save(hosts.filter((each) => each !== host))}
                  />
                ) : null}
              </li>
            ))}
          </ul>
        ) : (
          <p className="text-muted">No host is named: only public HTTPS addresses can be reached.</p>
        )}
        {mayWrite ? (
          <form onSubmit={add} noValidate className="flex flex-col items-start gap-3 sm:flex-row">
            <Field
              label="Add a host"
              hint="host or host:port, such as crm.example.internal or 10.0.0.5:8080"
              error={refusal && `This host ${refusal}.`}
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
              Add
            </Button>
          </form>
        ) : null}
      </div>
    </Card>
  )
}
