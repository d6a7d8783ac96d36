import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { Providers } from '../components/app/providers.tsx'
import { catalogue } from '../messages/catalogue.ts'
import { frameTexts, pageLocale } from './page-locale.ts'
import './globals.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await frameTexts()
  return { title: { default: 'Ominis', template: '%s · Ominis' }, description: t('product') }
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

export default async function RootLayout({ children }: { children: ReactNode }) {
  // The policy lets only scripts with the request's nonce run, the theme's included (server/start/web).
  const policy = (await headers()).get('content-security-policy') ?? ''
  const locale = await pageLocale()
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
  return (
    <html lang={locale} suppressHydrationWarning>
      <body>
        <Providers nonce={nonce} locale={locale} messages={catalogue[locale]}>
          {children}
        </Providers>
      </body>
    </html>
  )
}
