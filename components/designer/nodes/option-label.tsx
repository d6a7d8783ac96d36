import { isExit } from 'ivr-runtime/domain/flow/option-key'
import { cn } from '../../ui/cn.ts'
import { PhoneKey } from '../../ui/phone-key.tsx'
import { exitIcon } from './exit-icons.ts'
import { useFlowWords } from './use-flow-words.ts'

/** What an option stands for: a key drawn as one, or an exit by its name. */
export function OptionLabel({
  digit,
  size = 'md',
  className,
}: {
  digit: string
  size?: 'sm' | 'md'
  className?: string
}) {
  const words = useFlowWords()
  if (!isExit(digit)) return <PhoneKey keys={digit} size={size} className={cn('max-w-16 overflow-hidden', className)} />
  const Icon = exitIcon(digit)
  return (
    <span
      className={cn(
        'inline-flex min-w-0 shrink-0 items-center gap-1 rounded-sm border bg-sunken font-medium',
        size === 'sm' ? 'h-5 px-1 text-2xs' : 'h-6 px-1.5 text-xs',
        className,
      )}
    >
      <Icon aria-hidden className="size-3 shrink-0 text-muted" />
      <span className="truncate">{words.key(digit)}</span>
    </span>
  )
}
