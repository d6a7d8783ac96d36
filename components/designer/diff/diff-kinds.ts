import { CircleMinus, CirclePlus, type LucideIcon, PencilLine } from 'lucide-react'
import type { MenuDiff } from './draft-diff.ts'

/** How what was added, changed and removed looks, in text and on the canvas; never by colour alone. */
export const diffKinds: Record<
  MenuDiff['kind'],
  { word: string; icon: LucideIcon; ink: string; colour: string; dashed: boolean }
> = {
  added: { word: 'Added', icon: CirclePlus, ink: 'text-positive', colour: 'var(--positive)', dashed: false },
  changed: { word: 'Changed', icon: PencilLine, ink: 'text-warning', colour: 'var(--warning)', dashed: false },
  removed: { word: 'Removed', icon: CircleMinus, ink: 'text-danger', colour: 'var(--danger)', dashed: true },
}
