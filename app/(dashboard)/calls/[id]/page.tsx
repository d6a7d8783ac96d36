import type { Metadata } from 'next'
import { CallPage } from '../../../../components/calls/call-page.tsx'
import { requireSession } from '../../../page-session.ts'

type Props = { params: Promise<{ id: string }> }

export const metadata: Metadata = { title: 'Call' }

export default async function CallRoute({ params }: Props) {
  const { id } = await params
  await requireSession(`/calls/${id}`)
  return <CallPage key={id} id={decodeURIComponent(id)} />
}
