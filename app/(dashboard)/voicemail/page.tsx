import { Suspense } from 'react'
import { VoicemailPage } from '../../../components/voicemail/voicemail-page.tsx'
import { titleOf } from '../../page-locale.ts'
import { requireSession } from '../../page-session.ts'

export const generateMetadata = titleOf('voicemail')

export default async function VoicemailRoute() {
  await requireSession('/voicemail')
  return (
    <Suspense>
      <VoicemailPage />
    </Suspense>
  )
}
