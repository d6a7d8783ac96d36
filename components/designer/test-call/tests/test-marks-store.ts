import { create } from 'zustand'
import { noMarks, type TestMark, type TestMarks } from './test-marks.ts'

type TestMarksState = { marks: TestMarks; setMarks: (marks: TestMarks) => void }

/** What the last run of the tests says of the canvas. */
export const useTestMarksStore = create<TestMarksState>()((set) => ({
  marks: noMarks,
  setMarks: (marks) => set({ marks }),
}))

/** What tests say of a menu, or of one of its options (`choiceId`). */
export const useTestMark = (of: 'menus' | 'choices', id: string): TestMark | null =>
  useTestMarksStore((state) => state.marks[of].get(id) ?? null)
