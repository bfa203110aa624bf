import { classNames } from "@cartwright/ui/class-names";

interface MailboxProps {
  email: string;
  what: "now" | "new";
  confirmed: boolean;
}

/** One of the two mailboxes that an e-mail's change waits for. */
export function Mailbox({ email, what, confirmed }: MailboxProps) {
  return (
    <li className="grid grid-cols-[auto_1fr_auto] items-baseline gap-x-4 border-t border-line py-3.5 text-small last:border-b">
      <span
        aria-hidden
        className={classNames("size-2.5 rounded-round", confirmed ? "bg-alder" : "border border-line-strong")}
      />
      <span className="grid min-w-0">
        <span className="wrap-anywhere">{email}</span>
        <span className="text-fine text-ink-soft">{what === "now" ? "Your e-mail now" : "Your new e-mail"}</span>
      </span>
      <span className={confirmed ? "text-alder" : "text-ink-soft"}>{confirmed ? "Confirmed" : "Waiting"}</span>
    </li>
  );
}
