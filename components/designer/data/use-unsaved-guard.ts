'use client'

import { useEffect } from 'react'
import { isLeavingToSignIn } from '../../app/sign-in-again.ts'
import { useFormStore } from '../inspector/form-store.ts'

/** Asks before the page is left while something typed is not stored; not on the way to sign in, which keeps it. */
export function useUnsavedGuard(): void {
  useEffect(() => {
    const guard = (event: BeforeUnloadEvent) => {
      if (isLeavingToSignIn()) return
      const { forms } = useFormStore.getState()
      if (Object.values(forms).some((form) => Object.keys(form.changes).length > 0)) event.preventDefault()
    }
    addEventListener('beforeunload', guard)
    return () => removeEventListener('beforeunload', guard)
  }, [])
}
