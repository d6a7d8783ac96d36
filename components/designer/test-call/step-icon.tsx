import type { CallStep } from 'ivr-runtime/domain/call/call-step'
import { CircleAlert, Clock, Hash, PhoneIncoming, PhoneOff, RotateCw, Split, Volume2 } from 'lucide-react'
import { cn } from '../../ui/cn.ts'
import { PhoneKey } from '../../ui/phone-key.tsx'
import { actionViews } from '../nodes/action-views.ts'

/** What kind of thing happened, at a glance. */
export function StepIcon({ step }: { step: CallStep }) {
  const look = 'size-3.5'
  switch (step.kind) {
    case 'answered':
      return <PhoneIncoming aria-hidden className={cn(look, 'text-positive')} />
    case 'prompt':
    case 'said':
      return <Volume2 aria-hidden className={cn(look, 'text-muted')} />
    case 'input':
    case 'noMatch':
      return <PhoneKey keys={step.digits} size="sm" className="-mt-0.5" />
    case 'action': {
      const view = Object.entries(actionViews).find(([type]) => type === step.action)?.[1]
      return view ? <view.icon aria-hidden className={cn(look, view.ink)} /> : null
    }
    case 'api':
    case 'played': {
      const good = step.kind === 'api' ? step.ok : step.found
      return good ? <Dot /> : <CircleAlert aria-hidden className={cn(look, 'text-danger')} />
    }
    case 'ended':
      return <PhoneOff aria-hidden className={cn(look, 'text-muted')} />
    case 'transferFailed':
      return <CircleAlert aria-hidden className={cn(look, 'text-danger')} />
    case 'resumed':
      return <RotateCw aria-hidden className={cn(look, 'text-warning')} />
    case 'collected':
      return <Hash aria-hidden className={cn(look, 'text-muted')} />
    case 'hours':
      return <Clock aria-hidden className={cn(look, 'text-muted')} />
    case 'branched':
      return <Split aria-hidden className={cn(look, 'text-muted')} />
    case 'noInput':
    case 'exit':
      return <Dot />
  }
}

function Dot() {
  return <span aria-hidden className="mt-1.5 size-1.5 rounded-full bg-border-strong" />
}
