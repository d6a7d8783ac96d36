'use client'

import { useEffect } from 'react'
import { useFormStore } from '../inspector/form-store.ts'

/** Asks before the page is left while something typed is not stored. */
export function useUnsavedGuard(): void {
  useEffect(() => {
    const guard = (event: BeforeUnloadEvent) => {
      const { forms } = useFormStore.getState()
      if (Object.values(forms).some((form) => Object.keys(form.changes).length > 0)) event.preventDefault()
    }
    addEventListener('beforeunload', guard)
    return () => removeEventListener('beforeunload', guard)
  }, [])
}
