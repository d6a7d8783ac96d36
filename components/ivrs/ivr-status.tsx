import { cn } from '../ui/cn.ts'
import { StatusDot, type Tone } from '../ui/status-dot.tsx'
import { Tooltip } from '../ui/tooltip.tsx'

type Shown = { tone: Tone; word: string; busy: boolean; explanation: string }

/** `PodPhase` of server/ports/orchestrator.ts, in a supervisor's words. */
const phases: Record<string, Shown> = {
  Running: { tone: 'positive', word: 'Running', busy: false, explanation: 'Takes calls.' },
  Pending: { tone: 'info', word: 'Starting', busy: true, explanation: 'Is being started.' },
  Failed: { tone: 'danger', word: 'Failed', busy: false, explanation: 'Ended by itself and is started again.' },
  Stopped: { tone: 'neutral', word: 'Stopped', busy: false, explanation: 'Does not run, so it takes no calls.' },
}

export type IvrStatusProps = { podStatus: string; statusReason: string | null; className?: string }

/** Whether an IVR takes calls; the reason when hovered or focused. */
export function IvrStatus({ podStatus, statusReason, className }: IvrStatusProps) {
  const shown = phases[podStatus] ?? { tone: 'neutral', word: podStatus, busy: false, explanation: '' }
  return (
    <Tooltip content={statusReason ?? shown.explanation}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the reason has to be reachable by keyboard */}
      <span tabIndex={0} className={cn('inline-flex rounded-sm', className)}>
        <StatusDot tone={shown.tone} busy={shown.busy}>
          {shown.word}
        </StatusDot>
      </span>
    </Tooltip>
  )
}
