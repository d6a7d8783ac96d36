import { create } from 'zustand'

type NotesState = {
  /** The note whose text is being typed. */
  editing: string | null
  edit: (noteId: string | null) => void
}

export const useNotesStore = create<NotesState>()((set) => ({
  editing: null,
  edit: (editing) => set({ editing }),
}))
