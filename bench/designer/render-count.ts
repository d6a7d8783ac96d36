import type { Page } from '@playwright/test'

/** How often the view of a node or an edge rendered, by its id; and of which nodes the page's elements changed. */
export type Renders = { nodes: Record<string, number>; edges: Record<string, number>; mutated: string[] }

type Fiber = {
  alternate: Fiber | null
  child: Fiber | null
  sibling: Fiber | null
  flags: number
  tag: number
  memoizedProps: Record<string, unknown> | null
}

/**
 * Counts renders in the built product, at no cost to it: React tells each commit to the hook of the developer tools, and
 * its tree says which components did work in it. To be installed before the page is opened; it slows the page down, so
 * frames are measured on another one.
 */
export async function installRenderCount(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const counts = { nodes: {} as Record<string, number>, edges: {} as Record<string, number> }
    const performedWork = 1
    const count = (fiber: Fiber) => {
      const props = fiber.memoizedProps
      if (!props || typeof props.id !== 'string' || !(fiber.flags & performedWork)) return
      const of = 'positionAbsoluteX' in props ? counts.nodes : 'sourceX' in props ? counts.edges : null
      if (of) of[props.id] = (of[props.id] ?? 0) + 1
    }
    const visit = (fiber: Fiber) => {
      count(fiber)
      // The same child on both sides: nothing below was touched by this commit.
      if (fiber.alternate && fiber.child === fiber.alternate.child) return
      for (let child = fiber.child; child; child = child.sibling) visit(child)
    }
    Object.assign(window, {
      renderCounts: counts,
      __REACT_DEVTOOLS_GLOBAL_HOOK__: {
        isDisabled: false,
        supportsFiber: true,
        inject: () => 1,
        onCommitFiberUnmount: () => undefined,
        onPostCommitFiberRoot: () => undefined,
        onCommitFiberRoot: (_: number, root: { current: Fiber }) => visit(root.current),
      },
    })
  })
}

/** What rendered, and which nodes' elements changed, while `act` goes on. */
export async function rendersWhile(page: Page, act: () => Promise<void>): Promise<Renders> {
  await page.evaluate(() => {
    const { renderCounts } = window as unknown as { renderCounts: Renders }
    renderCounts.nodes = {}
    renderCounts.edges = {}
    const mutated = new Set<string>()
    const observer = new MutationObserver((records) => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement
        const id = element?.closest('.react-flow__node')?.getAttribute('data-id')
        if (id) mutated.add(id)
      }
    })
    const pane = document.querySelector('.react-flow__nodes')
    if (pane) observer.observe(pane, { subtree: true, childList: true, attributes: true, characterData: true })
    Object.assign(window, {
      stopMutations: () => {
        observer.disconnect()
        return [...mutated]
      },
    })
  })
  await act()
  return page.evaluate(() => {
    const { renderCounts, stopMutations } = window as unknown as { renderCounts: Renders; stopMutations(): string[] }
    return { ...renderCounts, mutated: stopMutations() }
  })
}
