import type { Metadata } from 'next'
import { IvrList } from '../../../components/ivrs/ivr-list.tsx'
import { requireSession } from '../../page-session.ts'

export const metadata: Metadata = { title: 'IVRs' }

export default async function IvrsPage() {
  await requireSession('/ivrs')
  return <IvrList />
}
