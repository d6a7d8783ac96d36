import type { Metadata } from 'next'
import { RecordingsPage } from '../../../components/recordings/recordings-page.tsx'
import { requireSession } from '../../page-session.ts'

export const metadata: Metadata = { title: 'Recordings' }

export default async function RecordingsRoute() {
  await requireSession('/recordings')
  return <RecordingsPage />
}
