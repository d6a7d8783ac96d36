import { CircleMinus, CirclePlus, type LucideIcon, PencilLine } from 'lucide-react'
import type { MenuDiff } from './draft-diff.ts'

/** How what was added, changed and removed looks, in text and on the canvas; its words are `kinds.*` of `designerHistory`. */
export const diffKinds: Record<MenuDiff['kind'], { icon: LucideIcon; ink: string; colour: string; dashed: boolean }> = {
  added: { icon: CirclePlus, ink: 'text-positive', colour: 'var(--positive)', dashed: false },
  changed: { icon: PencilLine, ink: 'text-warning', colour: 'var(--warning)', dashed: false },
  removed: { icon: CircleMinus, ink: 'text-danger', colour: 'var(--danger)', dashed: true },
}
