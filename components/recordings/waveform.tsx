import { cn } from '../ui/cn.ts'

const height = 32
const gap = 0.4

export type WaveformProps = {
  /** 0 to 100 each. */
  peaks: readonly number[]
  /** How much of it was heard, 0 to 1. */
  heard?: number
  className?: string
}

/** The shape of a recording, for the eye only. */
export function Waveform({ peaks, heard = 0, className }: WaveformProps) {
  const path = peaks
    .map((peak, at) => {
      const half = Math.max(0.6, (peak / 100) * (height / 2))
      return `M${at + gap / 2} ${height / 2 - half}h${1 - gap}v${half * 2}h${gap - 1}z`
    })
    .join('')
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${peaks.length || 1} ${height}`}
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
