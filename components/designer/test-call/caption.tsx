'use client'

/** What is being said: what was heard already in full ink, what is still to come in a fainter one. */
export function Caption({ text, progress }: { text: string; progress: number }) {
  const at = wordBoundary(text, Math.ceil(text.length * progress))
  return (
    <p className="text-balance text-center text-base">
      <span>{text.slice(0, at)}</span>
      <span className="text-faint">{text.slice(at)}</span>
    </p>
  )
}

function wordBoundary(text: string, at: number): number {
  const space = text.indexOf(' ', at)
  return space === -1 ? text.length : space
}
