const exact = new Set(['/v1', '/health', '/openapi.json', '/docs'])

/** Whether the REST application answers a path, without Next. */
export function isRestPath(path: string): boolean {
  return path.startsWith('/v1/') || path.startsWith('/docs/') || exact.has(path)
}
