-- Accounts of customers and staff, what they may do, and who did what.
create schema identity;
create schema audit;

-- ───────────────────────────── identity: people
create table identity.customer (
  id uuid primary key,
  email text not null,
  -- NFKC and lower case: the same mailbox cannot have two accounts.
  email_key text not null unique,
  name text not null check (char_length(name) between 1 and 100),
  password_hash text not null,
  disabled_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table identity.customer_address (
  id uuid primary key,
  customer_id uuid not null references identity.customer on delete cascade,
  full_name text not null,
  line1 text not null,
  line2 text,
  city text not null,
  region text,
  postcode text not null,
  country text not null check (country ~ '^[A-Z]{2}$'),
  is_default boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index customer_address_of on identity.customer_address (customer_id, created_at);
create unique index customer_address_one_default on identity.customer_address (customer_id) where is_default;

create table identity.role (
  id uuid primary key,
  code text unique,
  name text not null check (char_length(name) between 1 and 60),
  description text not null,
  permissions text[] not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index role_name on identity.role (lower(name));

create table identity.staff (
  id uuid primary key,
  email text not null,
  email_key text not null unique,
  name text not null check (char_length(name) between 1 and 100),
  role_id uuid not null references identity.role,
  state text not null check (state in ('invited', 'active', 'disabled')),
  password_hash text,
  -- Sealed with IDENTITY_SEALING_SECRET; counts once it is confirmed.
  totp_secret bytea,
  totp_confirmed_at timestamptz,
  -- The last time step that was used: a code works once.
  totp_last_step bigint,
  last_signed_in_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (state <> 'active' or password_hash is not null),
  check (totp_confirmed_at is null or totp_secret is not null)
);
create index staff_of_role on identity.staff (role_id);

create table identity.passkey (
  id uuid primary key,
  staff_id uuid not null references identity.staff on delete cascade,
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  name text not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index passkey_of on identity.passkey (staff_id);

create table identity.recovery_code (
  id uuid primary key,
  staff_id uuid not null references identity.staff on delete cascade,
  code_hash bytea not null,
  used_at timestamptz,
  created_at timestamptz not null,
  unique (staff_id, code_hash)
);

-- ───────────────────────────── identity: being signed in, and getting there
create table identity.session (
  id uuid primary key,
  realm text not null check (realm in ('customer', 'staff')),
  subject_id uuid not null,
  method text not null,
  address text not null,
  device text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  revoked_because text,
  check ((revoked_at is null) = (revoked_because is null))
);
create index session_of on identity.session (realm, subject_id, id) where revoked_at is null;
create index session_expiry on identity.session (expires_at);

-- A step of a sign-in that was taken: the browser holds the token, we hold its hash. Works once, for minutes.
create table identity.ticket (
  id uuid primary key,
  token_hash bytea not null unique,
  realm text not null check (realm in ('customer', 'staff')),
  subject_id uuid not null,
  stage text not null check (stage in ('second_factor', 'session')),
  method text not null,
  tries integer not null default 0,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index ticket_expiry on identity.ticket (expires_at);

-- A link in a mail. Its key is derived from a secret that the database does not hold.
create table identity.link (
  id uuid primary key,
  purpose text not null,
  realm text not null check (realm in ('customer', 'staff')),
  subject_id uuid,
  recipient text not null,
  payload jsonb not null default '{}',
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  withdrawn_at timestamptz
);
create index link_open on identity.link (realm, subject_id, purpose) where used_at is null and withdrawn_at is null;
create index link_expiry on identity.link (expires_at);
-- How many have gone to a mailbox in the last hour.
create index link_mailbox on identity.link (realm, lower(recipient), created_at);

-- Wrong passwords, counted by the hash of what was typed, whether there is such an account or not.
create table identity.lockout (
  realm text not null check (realm in ('customer', 'staff')),
  email_hash bytea not null,
  failures integer not null,
  locked_until timestamptz,
  updated_at timestamptz not null,
  primary key (realm, email_hash)
);

create table identity.challenge (
  id uuid primary key,
  purpose text not null check (purpose in ('passkey_registration', 'passkey_sign_in')),
  staff_id uuid references identity.staff on delete cascade,
  challenge text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index challenge_expiry on identity.challenge (expires_at);

create table identity.api_key (
  id uuid primary key,
  name text not null check (char_length(name) between 1 and 60),
  -- Shown in lists, so that a key that turns up somewhere can be found again.
  prefix text not null unique,
  secret_hash bytea not null,
  permissions text[] not null,
  created_by uuid not null references identity.staff,
  created_at timestamptz not null,
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz
);

-- ───────────────────────────── audit: append-only (prisma/grants.sql)
create table audit.entry (
  id uuid primary key,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('anonymous', 'customer', 'staff', 'api_key', 'system')),
  actor_id uuid,
  actor_name text not null,
  address text,
  action text not null,
  subject_type text not null,
  subject_id text not null,
  subject_label text not null,
  before jsonb,
  after jsonb,
  request_id text not null
);
create index entry_at on audit.entry (at desc, id desc);
create index entry_of_subject on audit.entry (subject_type, subject_id, id desc);
create index entry_of_actor on audit.entry (actor_id, id desc) where actor_id is not null;
create index entry_of_action on audit.entry (action, id desc);

-- ───────────────────────────── what belongs to an account
alter table orders."order" add column customer_id uuid references identity.customer;
create index order_of_customer on orders."order" (customer_id, number desc) where customer_id is not null;
create index order_of_guest on orders."order" (lower(email)) where customer_id is null;

alter table cart.cart add column customer_id uuid references identity.customer;
create unique index cart_one_open_per_customer on cart.cart (customer_id) where state = 'open' and customer_id is not null;

-- ───────────────────────────── refunds: asked for once, and followed up until they have ended
alter table payments.refund
  add column idempotency_key text not null,
  add column failure_code text,
  add unique (attempt_id, idempotency_key);
create index refund_pending on payments.refund (moved_at) where state in ('requested', 'sent');
