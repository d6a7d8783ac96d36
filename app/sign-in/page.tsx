import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { localPath } from '../../components/sign-in/local-path.ts'
import { SignInForm } from '../../components/sign-in/sign-in-form.tsx'
import { sharedWeb } from '../../server/web/shared-web.ts'
import { frameTexts } from '../page-locale.ts'
import { pageSession } from '../page-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await frameTexts())('titles.signIn') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SignInPage({ searchParams }: Props) {
  const { callbackUrl, error } = await searchParams
  const next = localPath(callbackUrl)
  if (await pageSession()) redirect(next)
  const { brand, poweredBy } = sharedWeb().branding
  return (
    <SignInForm brand={brand} poweredBy={poweredBy} next={next} refused={typeof error === 'string' ? error : null} />
  )
}
