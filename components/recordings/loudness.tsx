import { Tooltip } from '../ui/tooltip.tsx'

const lufs = (value: number) => value.toFixed(1).replace('-', '−')

/** How loud a recording was and is. */
export function Loudness({ before, now }: { before: number | null; now: number | null }) {
  if (now === null) return <span className="text-faint">–</span>
  return (
    <Tooltip content="Loudness by ITU-R BS.1770. Recordings are brought to that of a prompt, −19 LUFS.">
      <span className="inline-grid tabular-nums">
        <span className="whitespace-nowrap">{lufs(now)} LUFS</span>
        {before === null ? null : <span className="whitespace-nowrap text-faint text-xs">was {lufs(before)}</span>}
      </span>
    </Tooltip>
  )
}
