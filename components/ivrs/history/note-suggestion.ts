import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'

type NoteSuggestions = {
  /** By IVR. */
  notes: Readonly<Record<string, string>>
  suggest: (ivrName: string, note: string) => void
}

/** What the next publication of an IVR may be called, by what was done to its draft in this tab; empty for nothing. */
export const useNoteSuggestions = create<NoteSuggestions>()(
  persist(
    (set) => ({
      notes: {},
      suggest: (ivrName, note) => set(({ notes }) => ({ notes: { ...notes, [ivrName]: note } })),
    }),
    { name: 'publish-notes', storage: createJSONStorage(() => sessionStorage) },
  ),
)
