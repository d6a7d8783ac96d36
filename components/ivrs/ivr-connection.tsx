import { useTranslations } from 'use-intl'
import { Card } from '../ui/card.tsx'
import { CodeLine } from '../ui/code-line.tsx'
import { Facts } from '../ui/facts.tsx'
import { Notice } from '../ui/notice.tsx'
import { useFormat } from '../ui/use-format.ts'
import { IvrStatus } from './ivr-status.tsx'
import type { IvrDetails } from './ivr-summary.ts'

/** The runtime of an IVR, and how a FreeSWITCH is pointed at it. */
export function IvrConnection({ ivr }: { ivr: IvrDetails }) {
  const format = useFormat()
  const t = useTranslations('ivrs')
  const { eslAddress, podStatus, statusReason } = ivr
  return (
    <Card title={t('runtime.title')} description={t('runtime.description')}>
      <div className="grid gap-4">
        <Facts
          facts={[
            { term: t('runtime.status'), value: <IvrStatus podStatus={podStatus} statusReason={statusReason} /> },
            ...(statusReason ? [{ term: t('runtime.reason'), value: statusReason }] : []),
            { term: t('runtime.callsNow'), value: format.number(ivr.activeCalls) },
            { term: t('runtime.callsInAll'), value: format.number(ivr.totalCalls) },
            { term: t('runtime.pod'), value: <code className="font-mono text-xs">{ivr.podName ?? '–'}</code> },
            { term: t('runtime.service'), value: <code className="font-mono text-xs">{ivr.serviceName ?? '–'}</code> },
          ]}
        />
        <div className="grid gap-2 border-t pt-4">
          <h3 className="font-medium text-sm">{t('runtime.pointTitle')}</h3>
          {eslAddress ? (
            <>
              <CodeLine text={eslAddress} what={t('runtime.theAddress')} />
              <p className="text-muted text-xs">
                {t.rich('runtime.inDialplan', { code: (chunks) => <code className="font-mono">{chunks}</code> })}
              </p>
              <CodeLine
                text={`<action application="socket" data="${eslAddress} full"/>`}
                what={t('runtime.theAction')}
              />
              <p className="text-muted text-xs">{t('runtime.fallback')}</p>
            </>
          ) : (
            <Notice tone="info">{t('runtime.notUp')}</Notice>
          )}
        </div>
      </div>
    </Card>
  )
}
