import type { Metadata } from 'next'
import { Suspense } from 'react'
import { PromptsPage } from '../../../components/prompts/prompts-page.tsx'
import { requireSession } from '../../page-session.ts'

export const metadata: Metadata = { title: 'Prompts' }

export default async function PromptsRoute() {
  await requireSession('/prompts')
  return (
    <Suspense>
      <PromptsPage />
    </Suspense>
  )
}
