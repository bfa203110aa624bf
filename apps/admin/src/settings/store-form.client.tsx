"use client";

import type { StoreSettings } from "@cartwright/settings/contract";
import type { ReactNode } from "react";
import { Section } from "@cartwright/ui/section";
import { SelectField } from "@cartwright/ui/select-field";
import { TextField } from "@cartwright/ui/text-field";
import { ProblemNotice } from "../roles/problem-notice.tsx";
import { useTRPC } from "../trpc/queries.client.tsx";
import { useChange } from "../trpc/use-change.ts";
import { ALL_COUNTRIES } from "./country-search.ts";
import { SaveBar } from "./save-bar.client.tsx";
import { savedAs, type StoreDraft, storeDraft, storeFrom } from "./store-draft.ts";
import { useDraft } from "./use-draft.ts";

/** Changes what the shop is called, where it sits and by which clock it works. */
export function StoreForm({ store, timeZones }: { store: StoreSettings; timeZones: readonly string[] }) {
  const trpc = useTRPC();
  const { saved, values, dirty, edit, discard, begin } = useDraft(store, storeDraft);
  const undo = useChange(trpc.settings.changeStore.mutationOptions(), { done: "It is as it was." });
  const save = useChange(trpc.settings.changeStore.mutationOptions(), {
    done: "The store is saved. Pages and mails follow within seconds.",
    undo: ({ version }) => undo.run({ ...saved, version }),
    after: ({ version }, input) => begin(savedAs(storeFrom(values, input.version), version)),
    showsProblem: true,
  });
  const problems = save.problem?.fields ?? {};
  const field = (name: keyof StoreDraft, path: string = name) => ({
    value: values[name],
    error: problems[path],
    onChange: ({ target }: { target: { value: string } }) => edit({ [name]: target.value }),
  });
  return (
    <form
      noValidate
      aria-label="Store"
      className="grid gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        save.run(storeFrom(values, saved.version));
      }}
    >
      <ProblemNotice problem={save.problem} onSeen={discard} forget={save.forget} />
      <Section title="Shop">
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <TextField label="Name" hint="Customers read it in every mail." autoComplete="off" {...field("name")} />
          <TextField label="Legal name" hint="Stands on invoices." autoComplete="off" {...field("legalName")} />
          <TextField label="E-mail" type="email" autoComplete="off" inputMode="email" {...field("email")} />
          <TextField label="Phone" hint="May stay empty." type="tel" autoComplete="off" {...field("phone")} />
        </div>
      </Section>
      <Section title="Address">
        <div className="grid items-start gap-4 sm:grid-cols-6">
          <Wide>
            <TextField label="Address" autoComplete="off" {...field("line1", "address.line1")} />
          </Wide>
          <Wide>
            <TextField label="Second line" autoComplete="off" {...field("line2", "address.line2")} />
          </Wide>
          <Third>
            <TextField label="City" autoComplete="off" {...field("city", "address.city")} />
          </Third>
          <Third>
            <TextField label="State or region" autoComplete="off" {...field("region", "address.region")} />
          </Third>
          <Third>
            <TextField label="Postcode" autoComplete="off" {...field("postcode", "address.postcode")} />
          </Third>
          <Wide>
            <SelectField label="Country" autoComplete="off" {...field("country", "address.country")}>
              {ALL_COUNTRIES.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </SelectField>
          </Wide>
        </div>
      </Section>
      <Section title="Papers and days">
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <TextField label="Tax number" hint="May stay empty." autoComplete="off" {...field("taxNumber")} />
          <TextField
            label="Invoice prefix"
            hint={`The next invoices read like ${values.invoicePrefix}1001.`}
            autoComplete="off"
            {...field("invoicePrefix")}
          />
          <SelectField label="Time zone" hint="Where the shop’s days begin and end." {...field("timeZone")}>
            {timeZones.map((zone) => (
              <option key={zone} value={zone}>
                {zone.replaceAll("_", " ")}
              </option>
            ))}
          </SelectField>
        </div>
      </Section>
      <SaveBar
        dirty={dirty}
        pending={save.pending}
        onDiscard={() => {
          discard();
          save.forget();
        }}
      />
    </form>
  );
}

const Wide = ({ children }: { children: ReactNode }) => <div className="sm:col-span-6">{children}</div>;
const Third = ({ children }: { children: ReactNode }) => <div className="sm:col-span-2">{children}</div>;
