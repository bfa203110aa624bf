-- Challenges whose answer may have got lost: asked after while the order waits, closed after it has ended.
create index attempt_unanswered on payments.attempt (moved_at)
  where state = 'needs_action' or (state = 'expired' and gateway_reference is not null);
