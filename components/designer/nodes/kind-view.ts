import type { LucideIcon } from 'lucide-react'
import type { ComponentType } from 'react'
import type { DraftMenu } from '../draft/draft.ts'
import type { MenuFormProps } from '../inspector/menu-form-props.ts'

/** How one kind of menu looks: on the canvas, where one is added, and in the inspector. What it is called: flow-words.ts. */
export type KindView = {
  icon: LucideIcon
  /** Class name of its own colour, as text. */
  ink: string
  /** What its card says about its settings, in two lines at most. */
  Summary: ComponentType<{ menu: DraftMenu }> | null
  /** Its settings in the inspector. */
  Fields: ComponentType<MenuFormProps> | null
}
