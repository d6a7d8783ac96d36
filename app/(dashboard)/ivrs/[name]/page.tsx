import { Designer } from '../../../../components/designer/designer.tsx'
import { requireSession } from '../../../page-session.ts'

type Props = { params: Promise<{ name: string }> }

export default async function IvrFlowPage({ params }: Props) {
  const { name } = await params
  await requireSession(`/ivrs/${name}`)
  return <Designer name={decodeURIComponent(name)} />
}
