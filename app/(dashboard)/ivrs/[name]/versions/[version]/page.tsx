import type { Metadata } from 'next'
import { VersionPage } from '../../../../../../components/ivrs/history/version-page.tsx'
import { requireSession } from '../../../../../page-session.ts'

type Props = {
  params: Promise<{ name: string; version: string }>
  searchParams: Promise<{ against?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name, version } = await params
  return { title: `Version ${version} · ${decodeURIComponent(name)}` }
}

export default async function OneVersionPage({ params, searchParams }: Props) {
  const [{ name, version }, { against }] = await Promise.all([params, searchParams])
  await requireSession(`/ivrs/${name}/versions/${version}`)
  return (
    <VersionPage
      name={decodeURIComponent(name)}
      shown={decodeURIComponent(version)}
      against={typeof against === 'string' ? against : null}
    />
  )
}
