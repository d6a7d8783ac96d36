import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Served behind server/main.ts, whose modules these are too: bundled copies would not be the same objects.
  serverExternalPackages: ['pg', 'pino', '@prisma/client', '@prisma/adapter-pg', 'prom-client'],
  turbopack: { root: import.meta.dirname },
  // `npm run verify` checks types, with the same compiler for pages and server.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
}

export default config
