import { MapPinOff } from 'lucide-react'
import Link from 'next/link'
import { Button } from '../components/ui/button.tsx'
import { EmptyState } from '../components/ui/empty-state.tsx'
import { frameTexts } from './page-locale.ts'

export default async function NotFoundPage() {
  const t = await frameTexts()
  return (
    <main className="grid min-h-dvh content-center">
      <h1 className="sr-only">{t('notFound')}</h1>
      <EmptyState
        icon={MapPinOff}
        title={t('noPage')}
        action={
          <Button asChild>
            <Link href="/ivrs">{t('goToIvrs')}</Link>
          </Button>
        }
      >
        {t('moved')}
      </EmptyState>
    </main>
  )
}
