import { Suspense } from 'react'
import { CallsPage } from '../../../components/calls/calls-page.tsx'
import { titleOf } from '../../page-locale.ts'
import { requireSession } from '../../page-session.ts'

export const generateMetadata = titleOf('calls')

export default async function CallsRoute() {
  await requireSession('/calls')
  return (
    <Suspense>
      <CallsPage />
    </Suspense>
  )
}
