/** The colour token behind the class name of a view's ink: `text-node-queue` is `node-queue`. */
export const tokenOf = (ink: string): string => ink.replace(/^text-/, '')
