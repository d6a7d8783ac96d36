/** The ends of the paths, once per page; `PathEdge` names them. */
export function ArrowHeads() {
  return (
    <svg aria-hidden="true" className="absolute size-0">
      <defs>
        <ArrowHead id="designer-arrow" className="fill-edge" />
        <ArrowHead id="designer-arrow-active" className="fill-edge-active" />
      </defs>
    </svg>
  )
}

function ArrowHead({ id, className }: { id: string; className: string }) {
  return (
    <marker
      id={id}
      viewBox="0 0 8 8"
      refX="7"
      refY="4"
      markerWidth="8"
      markerHeight="8"
      markerUnits="userSpaceOnUse"
      orient="auto"
    >
      <path d="M0 0.8 7 4 0 7.2Z" className={className} />
    </marker>
  )
}
