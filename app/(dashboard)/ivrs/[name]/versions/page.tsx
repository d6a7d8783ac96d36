import type { Metadata } from 'next'
import { VersionsPage } from '../../../../../components/ivrs/versions-page.tsx'
import { requireSession } from '../../../../page-session.ts'

type Props = { params: Promise<{ name: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Versions · ${decodeURIComponent((await params).name)}` }
}

export default async function VersionsOfIvrPage({ params }: Props) {
  const { name } = await params
  await requireSession(`/ivrs/${name}/versions`)
  return <VersionsPage name={decodeURIComponent(name)} />
}
