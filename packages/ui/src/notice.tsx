import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

const TONES = {
  info: { icon: Info, ground: "bg-slate-wash", ink: "text-slate" },
  good: { icon: CircleCheck, ground: "bg-alder-wash", ink: "text-alder" },
  warning: { icon: TriangleAlert, ground: "bg-amber-wash", ink: "text-amber" },
  bad: { icon: CircleAlert, ground: "bg-danger-wash", ink: "text-danger" },
} as const;

interface NoticeProps {
  tone?: keyof typeof TONES;
  title?: string | undefined;
  children?: ReactNode;
  actions?: ReactNode;
  /** Set where it appears after something was done: it is read out at once. */
  announced?: boolean;
}

/** A message in the place that it is about. */
export function Notice({ tone = "info", title, children, actions, announced = false }: NoticeProps) {
  const { icon: Icon, ground, ink } = TONES[tone];
  return (
    <div
      role={announced ? "alert" : undefined}
      className={classNames("flex items-start gap-3 rounded-soft px-4 py-3 text-small text-ink", ground)}
    >
      <Icon aria-hidden size={18} strokeWidth={1.7} className={classNames("mt-0.5 shrink-0", ink)} />
      <div className="grid min-w-0 grow gap-1">
        {title ? <p className="font-medium">{title}</p> : null}
        {children ? <div>{children}</div> : null}
        {actions ? <div className="flex flex-wrap items-center gap-x-4 gap-y-1 pt-1">{actions}</div> : null}
      </div>
    </div>
  );
}
