import { create } from 'zustand'
import type { RouterOutputs } from '../../app/trpc.ts'

export type HeatAnswer = RouterOutputs['flow']['heat']
export type MenuHeat = HeatAnswer['menus'][number]
export type PathHeat = HeatAnswer['paths'][number]

/** Whether the canvas shows where calls went, and the numbers that it shows; none while they are on their way. */
type HeatState = {
  on: boolean
  menus: ReadonlyMap<string, MenuHeat> | null
  paths: ReadonlyMap<string, PathHeat>
  /** The most calls on one path. */
  most: number
  toggle: () => void
  show: (heat: HeatAnswer | null) => void
}

const nothing = { menus: null, paths: new Map<string, PathHeat>(), most: 0 }

export const pathId = ({ menuId, key, kind }: Pick<PathHeat, 'menuId' | 'key' | 'kind'>) => `${kind}:${menuId}:${key}`

export const useHeatStore = create<HeatState>()((set) => ({
  on: false,
  ...nothing,
  toggle: () => set(({ on }) => ({ on: !on, ...nothing })),
  show: (heat) =>
    set(
      heat && heat.calls > 0
        ? {
            menus: new Map(heat.menus.map((menu) => [menu.menuId, menu])),
            paths: new Map(heat.paths.map((path) => [pathId(path), path])),
            most: Math.max(1, ...heat.paths.map(({ calls }) => calls)),
          }
        : nothing,
    ),
}))
