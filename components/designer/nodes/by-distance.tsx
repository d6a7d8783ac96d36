'use client'

import { useStore, useStoreApi } from '@xyflow/react'
import { type ComponentType, memo, useLayoutEffect, useRef } from 'react'
import { cn } from '../../ui/cn.ts'

/** Below it nothing on a card can be read. */
const readableZoom = 0.25

type ViewProps = { id: string; data: object; selected?: boolean }

const isFar = ({ transform }: { transform: readonly number[] }) => (transform[2] ?? 1) < readableZoom

/**
 * A node's view: `Near` where it can be read, from far away `Far`, which costs next to nothing; `Above` at any distance. It depends on the data
 * and the selection alone: where the node stands, and that it is being dragged, renders nothing.
 */
export function byDistance<P extends ViewProps>(
  Near: ComponentType<P>,
  Far: ComponentType<P>,
  Above?: ComponentType<{ data: P['data'] }>,
) {
  return memo(function NodeByDistance(props: P) {
    const far = useStore(isFar)
    const View = far ? Far : Near
    return (
      <>
        <KeepFocus />
        <View {...props} />
        {far ? <FarConnectors id={props.id} /> : null}
        {Above ? <Above data={props.data} /> : null}
      </>
    )
  }, sameView)
}

const sameView = (before: ViewProps, now: ViewProps) =>
  before.id === now.id && before.data === now.data && before.selected === now.selected

/**
 * Where paths are attached to a node that came into the page far away: React Flow measures what it finds, once, and
 * would draw no path to where there is nothing, from near neither.
 */
function FarConnectors({ id }: { id: string }) {
  const { nodeLookup } = useStoreApi().getState()
  return nodeLookup
    .get(id)
    ?.handles?.map(({ id: name, type, position, x, y, width, height }) => (
      <span
        key={`${type}:${name}`}
        aria-hidden
        className={cn('pointer-events-none absolute', type)}
        data-handleid={name}
        data-handlepos={position}
        style={{ left: x, top: y, width, height }}
      />
    ))
}

/** Hands the focus of a node that leaves the screen, and with it the page, to the canvas, so that keys go on working. */
function KeepFocus() {
  const place = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    const node = place.current?.closest('.react-flow__node')
    const canvas = place.current?.closest<HTMLElement>('.designer-canvas')
    return () => {
      if (node?.contains(document.activeElement)) canvas?.focus({ preventScroll: true })
    }
  }, [])
  return <span ref={place} hidden />
}
