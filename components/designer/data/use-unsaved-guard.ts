'use client'

import { useEffect } from 'react'
import { isLeavingToSignIn } from '../../app/sign-in-again.ts'
import { type FormState, useFormStore } from '../inspector/form-store.ts'
import { queueOf } from '../state/edit-queue.ts'

/** Asks before the page is left while something would be lost; not on the way to sign in, which keeps it. */
export function useUnsavedGuard(ivrName: string): void {
  useEffect(() => {
    const guard = (event: BeforeUnloadEvent) => {
      if (isLeavingToSignIn()) return
      const { forms } = useFormStore.getState()
      const { edits, kept } = queueOf(ivrName)
      if (Object.values(forms).some(isTyped) || (edits.length > 0 && !kept)) event.preventDefault()
    }
    addEventListener('beforeunload', guard)
    return () => removeEventListener('beforeunload', guard)
  }, [ivrName])
}

/** What is on its way is kept and sent later. */
const isTyped = ({ changes, underWay }: FormState) => Object.keys(changes).some((field) => !(field in underWay))
