import type { CSSProperties } from 'react'
import type { PathEdgeData } from '../canvas/graph.ts'
import { pathId, useHeatStore } from './heat-store.ts'

/** How a path with this many calls is drawn, beside one with the most: wider and hotter the more. */
export function pathStyle(calls: number, most: number): CSSProperties {
  if (calls === 0) return { strokeWidth: 1, opacity: 0.45 }
  const share = Math.sqrt(calls / most)
  const heat = Math.round(30 + 70 * share)
  return { strokeWidth: 1.5 + 6.5 * share, stroke: `color-mix(in oklab, var(--heat) ${heat}%, var(--edge))` }
}

/** How many calls took a path; null where no heat is shown. */
export function usePathCalls(data: PathEdgeData | undefined): number | null {
  return useHeatStore(({ menus, paths }) =>
    menus && data ? (paths.get(pathId({ ...data, key: data.digit }))?.calls ?? 0) : null,
  )
}
