import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { IvrFrame } from '../../../../components/ivrs/ivr-frame.tsx'
import { pageSession } from '../../../page-session.ts'

type Props = { params: Promise<{ name: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: decodeURIComponent((await params).name) }
}

export default async function IvrLayout({ params, children }: Props & { children: ReactNode }) {
  // The page within sends whoever is not signed in away.
  if (!(await pageSession())) return children
  return <IvrFrame name={decodeURIComponent((await params).name)}>{children}</IvrFrame>
}
