import { useTranslations } from 'use-intl'
import { cn } from '../ui/cn.ts'
import { StatusDot, type Tone } from '../ui/status-dot.tsx'
import { Tooltip } from '../ui/tooltip.tsx'

type Shown = { tone: Tone; name: 'running' | 'pending' | 'failed' | 'stopped'; busy: boolean }

/** `PodPhase` of server/ports/orchestrator.ts, in a supervisor's words. */
const phases: Record<string, Shown> = {
  Running: { tone: 'positive', name: 'running', busy: false },
  Pending: { tone: 'info', name: 'pending', busy: true },
  Failed: { tone: 'danger', name: 'failed', busy: false },
  Stopped: { tone: 'neutral', name: 'stopped', busy: false },
}

export type IvrStatusProps = { podStatus: string; statusReason: string | null; className?: string }

/** Whether an IVR takes calls; the reason when hovered or focused. */
export function IvrStatus({ podStatus, statusReason, className }: IvrStatusProps) {
  const t = useTranslations('ivrs')
  const shown = phases[podStatus]
  return (
    <Tooltip content={statusReason ?? (shown ? t(`phases.${shown.name}What`) : null)}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the reason has to be reachable by keyboard */}
      <span tabIndex={0} className={cn('inline-flex rounded-sm', className)}>
        <StatusDot tone={shown?.tone ?? 'neutral'} busy={shown?.busy ?? false}>
          {shown ? t(`phases.${shown.name}`) : podStatus}
        </StatusDot>
      </span>
    </Tooltip>
  )
}
