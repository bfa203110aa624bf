import type { Sql } from "./database.ts";

/** Attempts whose next step is ours or the gateway's, as SQL. */
export const MOVING_ATTEMPTS = "'requested', 'authorising', 'authorised', 'capturing', 'capture_failed', 'voiding'";
/** Challenges of which nobody has told how they ended. */
export const UNANSWERED = "(state = 'needs_action' or (state = 'expired' and gateway_reference is not null))";

/** Makes one unpaid order's time run out, whatever its payment is doing just then. Answers its number. */
export async function expireSomeOrder(sql: Sql): Promise<string | undefined> {
  const [row] = await sql.rows<{ number: string }>(`
    update orders."order" set expires_at = now() - interval '1 second'
    where id = (select id from orders."order" where state = 'pending_payment' and expires_at > now() order by random() limit 1)
    returning number::text`);
  return row?.number;
}

/** Lets a quarter of an hour pass for orders whose payment has ended without success, or waits for the customer. */
export async function expireUnpaidOrders(sql: Sql): Promise<void> {
  await sql.rows(`
    update orders."order" o set expires_at = now() - interval '1 second'
    where o.state = 'pending_payment' and o.expires_at > now()
      and (select a.state from payments.attempt a where a.order_id = o.id order by a.number desc limit 1) in ('failed', 'expired', 'needs_action', 'voided')`);
}

/** Lets two minutes pass for payments and paid-for orders that have not moved for `seconds`, so that the sweeper asks again. */
export async function agePayments(sql: Sql, seconds: number): Promise<void> {
  const longAgo = "< now() - make_interval(secs => $1)";
  await sql.rows(
    `
    update payments.attempt set moved_at = moved_at - interval '2 minutes'
    where moved_at ${longAgo} and moved_at > now() - interval '2 minutes'
      and (state in (${MOVING_ATTEMPTS}) or ${UNANSWERED})`,
    [seconds],
  );
  await sql.rows(
    `
    update orders."order" set updated_at = updated_at - interval '2 minutes'
    where updated_at ${longAgo} and updated_at > now() - interval '2 minutes' and state = 'authorised'`,
    [seconds],
  );
}
