import type { DeadLetterView } from "@cartwright/messaging/contract";
import { DefinitionList } from "@cartwright/ui/definition-list";
import { Moment } from "@cartwright/ui/moment.client";
import Link from "next/link";
import { lettersPath } from "./filters.ts";

/** The names under which logs and traces know a message. */
export function LetterFacts({
  letter: { queue, eventId, messageId, group, trace, sentAt },
}: {
  letter: DeadLetterView;
}) {
  return (
    <DefinitionList
      facts={[
        {
          name: "Queue",
          value: (
            <Link href={lettersPath({ queue })} className="underlined">
              {queue}
            </Link>
          ),
        },
        { name: "Event", value: eventId === null ? "Not readable" : <Name>{eventId}</Name> },
        { name: "Message", value: <Name>{messageId}</Name> },
        ...(group === null ? [] : [{ name: "Group", value: <Name>{group}</Name> }]),
        ...(trace === null ? [] : [{ name: "Request", value: <Name>{trace}</Name> }]),
        { name: "Sent", value: sentAt === null ? "Not known" : <Moment at={sentAt} /> },
      ]}
    />
  );
}

const Name = ({ children }: { children: string }) => <code className="text-fine select-all">{children}</code>;
