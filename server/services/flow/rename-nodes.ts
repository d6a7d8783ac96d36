import type { DbOrTransaction } from '../../db.ts'

/** Whatever stands on the canvas under a name that begins with `from` stands there under `to` from now on. */
export async function renameNodes(tx: DbOrTransaction, ivrId: number, from: string, to: string): Promise<void> {
  const isWhole = !from.endsWith(':')
  const nodes = await tx.ivrNodePosition.findMany({
    where: { ivrId, nodeId: isWhole ? from : { startsWith: from } },
  })
  const renamed = nodes.map((node) => ({ ...node, nodeId: to + node.nodeId.slice(from.length) }))
  const names = [...nodes, ...renamed].map((node) => node.nodeId)
  await tx.ivrNodePosition.deleteMany({ where: { ivrId, nodeId: { in: names } } })
  await tx.ivrNodePosition.createMany({ data: renamed })
}
