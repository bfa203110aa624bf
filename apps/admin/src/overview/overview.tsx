import type { SessionView } from "@cartwright/identity/contract";
import type { Matter } from "@cartwright/reporting/contract";
import { buttonClasses } from "@cartwright/ui/button";
import { Notice } from "@cartwright/ui/notice";
import Link from "next/link";
import { Page } from "../shell/page.tsx";
import type { Me, Outputs } from "../trpc/outputs.ts";
import type { Asked } from "./asked.ts";
import { FiguresRoom, type KnownFigures } from "./figures-room.client.tsx";
import { FirstDay } from "./first-day.tsx";
import { LiveAttention, LiveOrders } from "./latest-panels.client.tsx";
import { Workplace } from "./workplace.tsx";

interface OverviewProps {
  me: Me;
  asked: Asked;
  matters: readonly Matter[];
  /** Null where the role does not see them. */
  figures: KnownFigures | null;
  orders: Outputs["orders"]["list"] | null;
  sessions: readonly SessionView[];
}

/** Where somebody begins: how the shop is doing, as far as they may see it, and what waits for them. */
export function Overview({ me, asked, matters, figures, orders, sessions }: OverviewProps) {
  const attention = <LiveAttention first={matters} />;
  const latest = orders === null ? null : <LiveOrders first={orders} />;
  return (
    <Page title="Overview" width="wide">
      {me.secondFactor ? null : <SecondFactorMissing />}
      {figures === null ? (
        <Workplace me={me} sessions={sessions} attention={attention} latest={latest} />
      ) : (
        <FiguresRoom
          asked={asked}
          first={figures}
          seesProducts={me.permissions.includes("products.read")}
          attention={attention}
          latest={latest}
          firstDay={<FirstDay me={me} />}
        />
      )}
    </Page>
  );
}

function SecondFactorMissing() {
  return (
    <Notice
      tone="warning"
      title="Your password alone opens this account"
      actions={
        <Link href="/security" className={buttonClasses("quiet")}>
          Set up a second factor
        </Link>
      }
    >
      A passkey or a code from an app keeps the shop shut for whoever learns your password.
    </Notice>
  );
}
