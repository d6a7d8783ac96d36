import type { Metadata } from 'next'
import { IvrDetailsPage } from '../../../../../components/ivrs/ivr-details.tsx'
import { requireSession } from '../../../../page-session.ts'

type Props = { params: Promise<{ name: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Details · ${decodeURIComponent((await params).name)}` }
}

export default async function DetailsOfIvrPage({ params }: Props) {
  const { name } = await params
  await requireSession(`/ivrs/${name}/details`)
  return <IvrDetailsPage name={decodeURIComponent(name)} />
}
