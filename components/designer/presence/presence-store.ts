import { create } from 'zustand'
import type { Person } from './people.ts'

type PresenceStore = { people: readonly Person[]; setPeople: (people: readonly Person[]) => void }

/** Who else is on the IVR that is open. */
export const usePresenceStore = create<PresenceStore>()((set) => ({
  people: [],
  // The same people in the same places render nothing.
  setPeople: (people) => set((now) => (JSON.stringify(now.people) === JSON.stringify(people) ? now : { people })),
}))
