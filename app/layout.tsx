import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { Providers } from '../components/app/providers.tsx'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Ominis', template: '%s · Ominis' },
  description: 'Draw an IVR, hear it, call it, publish it.',
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

export default async function RootLayout({ children }: { children: ReactNode }) {
  // The policy lets only scripts with the request's nonce run, the theme's included (server/start/web).
  const policy = (await headers()).get('content-security-policy') ?? ''
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
  return (
    <html lang="en" suppressHydrationWarning>
      <body>
        <Providers nonce={nonce}>{children}</Providers>
      </body>
    </html>
  )
}
