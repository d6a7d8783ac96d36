import { RecordingsPage } from '../../../components/recordings/recordings-page.tsx'
import { titleOf } from '../../page-locale.ts'
import { requireSession } from '../../page-session.ts'

export const generateMetadata = titleOf('recordings')

export default async function RecordingsRoute() {
  await requireSession('/recordings')
  return <RecordingsPage />
}
