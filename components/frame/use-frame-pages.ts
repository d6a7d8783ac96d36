import { type FramePage, framePages } from './pages.ts'
import { useSession } from './session-context.tsx'

/** The pages that whoever is signed in may open. */
export function useFramePages(): readonly FramePage[] {
  const { permissions } = useSession()
  return framePages.filter(({ needs }) => needs === undefined || permissions.includes(needs))
}
