import { MapPinOff } from 'lucide-react'
import Link from 'next/link'
import { Button } from '../components/ui/button.tsx'
import { EmptyState } from '../components/ui/empty-state.tsx'

export default function NotFoundPage() {
  return (
    <main className="grid min-h-dvh content-center">
      <h1 className="sr-only">Not found</h1>
      <EmptyState
        icon={MapPinOff}
        title="There is no page at this address"
        action={
          <Button asChild>
            <Link href="/ivrs">Go to the IVRs</Link>
          </Button>
        }
      >
        It may have been moved or deleted.
      </EmptyState>
    </main>
  )
}
