import type { Pool } from 'pg'

const HEARTBEAT_MS = 2_000
/** A worker unseen for this long is taken for dead. Its handlers bear being repeated, so a mistake costs work, not truth. */
const DEAD_AFTER_S = 10

/**
 * Keeps this process's workers known as alive, and gives the jobs of dead ones back to the queue at once:
 * graphile-worker by itself would wait four hours.
 */
export function watchWorkers(pool: Pool, workerIds: () => readonly string[]): { stop: () => Promise<void> } {
  const beat = async () => {
    await pool.query(
      `insert into live_worker (worker_id, seen_at) select id, clock_timestamp() from unnest($1::text[]) id
       on conflict (worker_id) do update set seen_at = excluded.seen_at`,
      [workerIds()],
    )
    await pool.query(
      `with dead as (
         select distinct j.locked_by as id from graphile_worker._private_jobs j
         left join live_worker w on w.worker_id = j.locked_by
         where j.locked_by is not null and j.locked_at < clock_timestamp() - make_interval(secs => $1)
           and (w.seen_at is null or w.seen_at < clock_timestamp() - make_interval(secs => $1)))
       select graphile_worker.force_unlock_workers(array(select id from dead)) where exists (select 1 from dead)`,
      [DEAD_AFTER_S],
    )
    await pool.query(`delete from live_worker where seen_at < clock_timestamp() - interval '1 hour'`)
  }
  let running: Promise<void> = Promise.resolve()
  const timer = setInterval(() => {
    // A database that restarts is not this timer's business: the next beat tries again.
    running = beat().catch(() => undefined)
  }, HEARTBEAT_MS)
  return {
    stop: async () => {
      clearInterval(timer)
      await running
      await pool.query('delete from live_worker where worker_id = any($1)', [workerIds()]).catch(() => undefined)
    },
  }
}
