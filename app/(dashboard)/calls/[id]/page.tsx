import type { Metadata } from 'next'
import { CallPage } from '../../../../components/calls/call-page.tsx'
import { frameTexts } from '../../../page-locale.ts'
import { requireSession } from '../../../page-session.ts'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await frameTexts())('titles.call') }
}

export default async function CallRoute({ params }: Props) {
  const { id } = await params
  await requireSession(`/calls/${id}`)
  return <CallPage key={id} id={decodeURIComponent(id)} />
}
