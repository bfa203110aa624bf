-- What the Operations room shows, and what a redrive needs.

-- ───────────────────────────── messaging: what failed, and what was given up
-- The last failure of a message that is still tried; moves to the dead letter when it is given up.
create table messaging.failure (
  queue text not null,
  message_id text not null,
  event_id uuid,
  type text,
  consumer text,
  error_code text not null,
  error_message text not null,
  attempts integer not null,
  first_failed_at timestamptz not null,
  last_failed_at timestamptz not null,
  primary key (queue, message_id)
);
create index failure_age on messaging.failure (last_failed_at);

-- Message by message, out of the dead letter queues. The body is what came, byte for byte; event and type are null where it
-- cannot be read. No error: no worker lived to say why.
create table messaging.dead_letter (
  id uuid primary key,
  queue text not null,
  message_id text not null,
  event_id uuid,
  type text,
  body text not null,
  group_id text,
  trace text,
  attempts integer not null,
  consumer text,
  error_code text,
  error_message text,
  first_failed_at timestamptz,
  last_failed_at timestamptz,
  sent_at timestamptz,
  collected_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'redriven')),
  redriven_at timestamptz,
  redriven_by text,
  unique (queue, message_id),
  check ((state = 'redriven') = (redriven_at is not null)),
  check ((redriven_at is null) = (redriven_by is null))
);
create index dead_letter_waiting on messaging.dead_letter (id) where state = 'waiting';
create index dead_letter_waiting_in on messaging.dead_letter (queue, id) where state = 'waiting';
create index dead_letter_oldest_in on messaging.dead_letter (queue, collected_at) where state = 'waiting';
create index dead_letter_redriven on messaging.dead_letter (id) where state = 'redriven';
create index dead_letter_of_event on messaging.dead_letter (event_id);

-- A redrive is an outbox row of the same event to the same queue, with the body as it was.
alter table messaging.outbox add column redrive_of uuid;
alter table messaging.outbox add column body text;
alter table messaging.outbox add check ((redrive_of is null) = (body is null));
alter table messaging.outbox drop constraint outbox_event_id_queue_key;
create unique index outbox_once on messaging.outbox (event_id, queue) where redrive_of is null;
create unique index outbox_one_redrive on messaging.outbox (redrive_of) where redrive_of is not null;

-- ───────────────────────────── messaging: who works
-- Everything sent to the queue before caught_up_to has been taken; asked_at is the last time that a worker looked.
create table messaging.queue_pulse (
  queue text primary key,
  caught_up_to timestamptz not null,
  asked_at timestamptz not null
);

create table messaging.job (
  name text primary key,
  every_seconds double precision not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  seconds double precision,
  ok_at timestamptz,
  failed_at timestamptz,
  error_code text,
  error_message text
);

-- ───────────────────────────── payments: webhooks that somebody has to look at
create index webhook_to_look_at on payments.webhook (id) where state in ('not_understood', 'quarantined');
