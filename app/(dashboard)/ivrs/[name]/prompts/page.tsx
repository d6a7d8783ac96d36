import type { Metadata } from 'next'
import { IvrPromptsPage } from '../../../../../components/prompts/ivr-prompts-page.tsx'
import { requireSession } from '../../../../page-session.ts'

type Props = { params: Promise<{ name: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Prompts · ${decodeURIComponent((await params).name)}` }
}

export default async function PromptsOfIvrPage({ params }: Props) {
  const { name } = await params
  await requireSession(`/ivrs/${name}/prompts`)
  return <IvrPromptsPage name={decodeURIComponent(name)} />
}
