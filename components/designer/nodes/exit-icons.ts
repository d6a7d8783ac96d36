import { ArrowRight, CalendarOff, Check, CornerDownRight, Equal, type LucideIcon, Moon, Sun } from 'lucide-react'

const icons: Record<string, LucideIcon> = {
  next: ArrowRight,
  open: Sun,
  closed: Moon,
  holiday: CalendarOff,
  done: Check,
  else: CornerDownRight,
}

/** The icon of an exit; cases of a branch share one. */
export const exitIcon = (exit: string): LucideIcon => icons[exit] ?? Equal
