import type { LucideIcon } from 'lucide-react'
import type { ComponentType } from 'react'
import type { OptionFormProps } from '../inspector/option-form-props.ts'

/** How one action type looks: on the canvas, in pickers, and in the inspector. What it is called: flow-words.ts. */
export type ActionView = {
  icon: LucideIcon
  /** Class names of its own colour, as text and as the edge of its leaf. */
  ink: string
  edge: string
  /** After it the caller goes on in the IVR. */
  comesBack: boolean
  /** A target that makes sense before anybody chose one; empty where there is none. */
  firstTarget: string
  /** Its fields in the inspector. */
  Fields: ComponentType<OptionFormProps>
}
