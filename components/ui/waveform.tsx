import { cn } from './cn.ts'

const height = 32
/** More do not show at the widths that there are. */
const barCount = 96
const barWidth = 0.6

export type WaveformProps = {
  /** 0 to 100 each. */
  peaks: readonly number[]
  /** How much of it was heard, 0 to 1. */
  heard?: number
  className?: string
}

/** The shape of a recording, for the eye only. */
export function Waveform({ peaks, heard = 0, className }: WaveformProps) {
  const path = barsOf(peaks)
    .map((share, at) => {
      const half = Math.max(0.5, share * (height / 2))
      return `M${at} ${height / 2 - half}h${barWidth}v${half * 2}h${-barWidth}z`
    })
    .join('')
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${barCount} ${height}`}
      preserveAspectRatio="none"
      className={cn('block h-8 w-full', className)}
    >
      <path d={path} className="fill-faint" />
      {heard > 0 ? (
        <path
          d={path}
          className="fill-accent-solid"
          style={{ clipPath: `inset(0 ${((1 - heard) * 100).toFixed(2)}% 0 0)` }}
        />
      ) : null}
    </svg>
  )
}

/** The highest of each group of neighbours, 0 to 1 of the highest of all. */
function barsOf(peaks: readonly number[]): number[] {
  const highest = Math.max(1, ...peaks)
  return Array.from({ length: barCount }, (_, bar) => {
    const from = Math.floor((bar * peaks.length) / barCount)
    const to = Math.max(from + 1, Math.floor(((bar + 1) * peaks.length) / barCount))
    return Math.max(0, ...peaks.slice(from, to)) / highest
  })
}
