/** The product's mark: one call that branches. */
export function BrandMark({ className }: { className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 20 20" fill="none" className={className}>
      <path d="M5 10h3.5c2 0 2-4.5 4-4.5H14M8.5 10c2 0 2 4.5 4 4.5H14" stroke="currentColor" strokeWidth="1.75" />
      <circle cx="4" cy="10" r="2.75" fill="currentColor" />
      <circle cx="15.75" cy="5.5" r="2.25" fill="currentColor" />
      <circle cx="15.75" cy="14.5" r="2.25" fill="currentColor" />
    </svg>
  )
}
