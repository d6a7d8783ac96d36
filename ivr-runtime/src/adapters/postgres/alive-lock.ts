import type pg from 'pg'

/** First key of the advisory locks by which runtimes of one IVR see each other; the second is the IVR's number. */
const lockSpace = 0x49_56_52

/**
 * Holds a shared lock as long as the connection lives: "a runtime of this IVR is alive". PostgreSQL lets go of it when
 * the process dies, however it dies.
 */
export async function sayAlive(client: pg.ClientBase, ivrId: number): Promise<void> {
  await client.query('SELECT pg_advisory_lock_shared($1, $2)', [lockSpace, ivrId])
}

/** Whether no other connection says so. Holds the lock alone for that moment only. */
export async function isAlone(client: pg.ClientBase, ivrId: number): Promise<boolean> {
  const { rows } = await client.query<{ alone: boolean }>('SELECT pg_try_advisory_lock($1, $2) AS alone', [
    lockSpace,
    ivrId,
  ])
  const alone = rows[0]?.alone ?? false
  if (alone) await client.query('SELECT pg_advisory_unlock($1, $2)', [lockSpace, ivrId])
  return alone
}
