import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { Providers } from '../components/app/providers.tsx'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Ominis', template: '%s · Ominis' },
  description: 'Draw an IVR, hear it, call it, publish it.',
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" suppressHydrationWarning>
      <body>
        <Providers>{children}</Providers>
      </body>
    </html>
  )
}
