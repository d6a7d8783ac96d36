'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { toast } from 'sonner'
import { useTranslations } from 'use-intl'
import { type RouterOutputs, useTRPC } from '../app/trpc.ts'
import { useErrorMessage } from '../app/use-error-message.ts'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { RelativeTime } from '../ui/relative-time.tsx'
import { Cell, ColumnHead, Table, TableBody, TableHead, TableRow } from '../ui/table.tsx'

type ApiKey = RouterOutputs['apiKey']['list']['apiKeys'][number]

const medium = 'hidden sm:table-cell'

/** API keys, newest first; a key itself is never shown again. */
export function ApiKeyTable({ apiKeys }: { apiKeys: readonly ApiKey[] }) {
  const t = useTranslations('settings')
  const [asked, setAsked] = useState<ApiKey | null>(null)
  return (
    <>
      <Table label={t('keys.title')}>
        <TableHead>
          <tr>
            <ColumnHead>{t('name')}</ColumnHead>
            <ColumnHead className={medium}>{t('keys.may')}</ColumnHead>
            <ColumnHead className={medium}>{t('keys.lastUsed')}</ColumnHead>
            <ColumnHead className={medium}>{t('keys.created')}</ColumnHead>
            <ColumnHead>
              <span className="sr-only">{t('keys.actions')}</span>
            </ColumnHead>
          </tr>
        </TableHead>
        <TableBody>
          {apiKeys.map((apiKey) => (
            <TableRow key={apiKey.id} className={apiKey.revokedAt ? 'text-faint' : undefined}>
              <Cell className="py-2">
                <span className="block break-words font-medium">{apiKey.name}</span>
                <code className="font-mono text-faint text-xs">{apiKey.prefix}…</code>
              </Cell>
              <Cell className={medium}>
                <span className="flex max-w-64 flex-wrap gap-1">
                  {apiKey.scopes.map((scope) => (
                    <Badge key={scope} className="font-mono">
                      {scope}
                    </Badge>
                  ))}
                </span>
              </Cell>
              <Cell className={medium}>
                <RelativeTime at={apiKey.lastUsedAt} />
              </Cell>
              <Cell className={medium}>
                <RelativeTime at={apiKey.createdAt} />
              </Cell>
              <Cell className="text-right">
                {apiKey.revokedAt ? (
                  <span className="whitespace-nowrap text-xs">
                    {t.rich('keys.revokedAgo', { ago: () => <RelativeTime at={apiKey.revokedAt} /> })}
                  </span>
                ) : (
                  <Button
                    size="sm"
                    aria-label={t('keys.revokeName', { name: apiKey.name })}
                    onClick={() => setAsked(apiKey)}
                  >
                    {t('keys.revoke')}
                  </Button>
                )}
              </Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {asked ? <RevokeDialog apiKey={asked} onClose={() => setAsked(null)} /> : null}
    </>
  )
}

function RevokeDialog({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const errorMessage = useErrorMessage()
  const t = useTranslations('settings')
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const revoke = useMutation(
    trpc.apiKey.revoke.mutationOptions({
      onSuccess: () => {
        toast.success(t('keys.wasRevoked', { name: apiKey.name }))
        onClose()
      },
      onSettled: () => queryClient.invalidateQueries(trpc.apiKey.list.pathFilter()),
    }),
  )
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('keys.revokeTitle', { name: apiKey.name })}
      confirmLabel={t('keys.revokeConfirm')}
      pending={revoke.isPending}
      error={revoke.error ? errorMessage(revoke.error) : undefined}
      onConfirm={() => revoke.mutate({ id: apiKey.id })}
    >
      <p>
        {t.rich('keys.revokeWhat', {
          prefix: apiKey.prefix,
          code: (chunks) => <code className="font-mono">{chunks}</code>,
        })}
      </p>
    </ConfirmDialog>
  )
}
