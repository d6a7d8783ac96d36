'use client'

import { Page } from '../frame/page.tsx'
import { IvrPrompts } from './ivr-prompts.tsx'

/** The prompts of one IVR, within its pages. */
export function IvrPromptsPage({ name }: { name: string }) {
  return (
    <Page>
      <IvrPrompts name={name} />
    </Page>
  )
}
