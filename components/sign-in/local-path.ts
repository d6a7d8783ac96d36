const home = '/ivrs'

/** Where to go after signing in: a path of this site, never another site. */
export function localPath(wanted: unknown): string {
  if (typeof wanted !== 'string') return home
  const base = 'http://localhost'
  if (!URL.canParse(wanted, base)) return home
  const url = new URL(wanted, base)
  // `//elsewhere` and `/\elsewhere` are other sites to a browser; `URL` shows them as such.
  if (!wanted.startsWith('/') || url.origin !== base || url.pathname.startsWith('/sign-in')) return home
  return `${url.pathname}${url.search}${url.hash}`
}
