'use client'

import { useQuery } from '@tanstack/react-query'

const peakCount = 96

/** The shape of a sound for drawing, 0 to 100 each; null until it was read, and where the browser cannot. */
export function usePeaks(src: string): readonly number[] | null {
  const { data = null } = useQuery({
    queryKey: ['peaks', src],
    queryFn: ({ signal }) => readPeaks(src, signal),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  return data
}

async function readPeaks(src: string, signal: AbortSignal): Promise<readonly number[] | null> {
  try {
    const answer = await fetch(src, { signal })
    if (!answer.ok) return null
    const decoder = new OfflineAudioContext(1, 1, 8_000)
    const samples = (await decoder.decodeAudioData(await answer.arrayBuffer())).getChannelData(0)
    const perPeak = Math.max(1, Math.floor(samples.length / peakCount))
    return Array.from({ length: peakCount }, (_, at) => {
      const loudest = samples
        .subarray(at * perPeak, (at + 1) * perPeak)
        .reduce((max, x) => Math.max(max, Math.abs(x)), 0)
      return Math.round(loudest * 100)
    })
  } catch {
    return null
  }
}
