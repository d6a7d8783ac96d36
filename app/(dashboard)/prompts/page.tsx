import { Suspense } from 'react'
import { PromptsPage } from '../../../components/prompts/prompts-page.tsx'
import { titleOf } from '../../page-locale.ts'
import { requireSession } from '../../page-session.ts'

export const generateMetadata = titleOf('prompts')

export default async function PromptsRoute() {
  await requireSession('/prompts')
  return (
    <Suspense>
      <PromptsPage />
    </Suspense>
  )
}
