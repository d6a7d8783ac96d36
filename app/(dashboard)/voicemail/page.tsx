import type { Metadata } from 'next'
import { Suspense } from 'react'
import { VoicemailPage } from '../../../components/voicemail/voicemail-page.tsx'
import { requireSession } from '../../page-session.ts'

export const metadata: Metadata = { title: 'Voicemail' }

export default async function VoicemailRoute() {
  await requireSession('/voicemail')
  return (
    <Suspense>
      <VoicemailPage />
    </Suspense>
  )
}
