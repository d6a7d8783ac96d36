import { Card } from '../ui/card.tsx'
import { CodeLine } from '../ui/code-line.tsx'
import { Facts } from '../ui/facts.tsx'
import { formatNumber } from '../ui/format.ts'
import { Notice } from '../ui/notice.tsx'
import { IvrStatus } from './ivr-status.tsx'
import type { IvrDetails } from './ivr-summary.ts'

/** The runtime of an IVR, and how a FreeSWITCH is pointed at it. */
export function IvrConnection({ ivr }: { ivr: IvrDetails }) {
  const { eslAddress, podStatus, statusReason } = ivr
  return (
    <Card title="Runtime" description="Answers the calls of this IVR over FreeSWITCH's outbound event socket.">
      <div className="grid gap-4">
        <Facts
          facts={[
            { term: 'Status', value: <IvrStatus podStatus={podStatus} statusReason={statusReason} /> },
            ...(statusReason ? [{ term: 'Reason', value: statusReason }] : []),
            { term: 'Calls now', value: formatNumber(ivr.activeCalls) },
            { term: 'Calls in all', value: formatNumber(ivr.totalCalls) },
            { term: 'Pod', value: <code className="font-mono text-xs">{ivr.podName ?? '–'}</code> },
            { term: 'Service', value: <code className="font-mono text-xs">{ivr.serviceName ?? '–'}</code> },
          ]}
        />
        <div className="grid gap-2 border-t pt-4">
          <h3 className="font-medium text-sm">Point a FreeSWITCH at it</h3>
          {eslAddress ? (
            <>
              <CodeLine text={eslAddress} what="the address" />
              <p className="text-muted text-xs">
                In the dialplan extension that receives the calls; leave <code className="font-mono">async</code> out:
              </p>
              <CodeLine text={`<action application="socket" data="${eslAddress} full"/>`} what="the dialplan action" />
              <p className="text-muted text-xs">
                If nothing answers at this address, the dialplan goes on with its next action: put a fallback there.
              </p>
            </>
          ) : (
            <Notice tone="info">The address appears here when the runtime is up.</Notice>
          )}
        </div>
      </div>
    </Card>
  )
}
