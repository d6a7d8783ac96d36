/** Id of a note's node on the canvas. */
export const noteNodeId = (noteId: string): string => `note:${noteId}`

/** The note that a node on the canvas stands for; null for other nodes. */
export const noteIdOf = (nodeId: string): string | null =>
  nodeId.startsWith('note:') ? nodeId.slice('note:'.length) : null
