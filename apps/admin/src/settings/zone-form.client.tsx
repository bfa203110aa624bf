"use client";

import type { MarketForStaff } from "@cartwright/catalog/contract";
import type { ZoneView } from "@cartwright/pricing/settings-contract";
import { Button } from "@cartwright/ui/button";
import { Section } from "@cartwright/ui/section";
import { SelectField } from "@cartwright/ui/select-field";
import { TextField } from "@cartwright/ui/text-field";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ProblemNotice } from "../roles/problem-notice.tsx";
import { useTRPC } from "../trpc/queries.client.tsx";
import { useChange } from "../trpc/use-change.ts";
import { useFirstProblem } from "../trpc/use-first-problem.ts";
import { CountryPicker } from "./country-picker.client.tsx";
import { SaveBar } from "./save-bar.client.tsx";
import type { Warehouses } from "./shipping-page.tsx";
import { useDraft } from "./use-draft.ts";
import { currenciesOf, type MethodDraft, readZone, zoneDraft } from "./zone-draft.ts";
import { ZoneMethod } from "./zone-method.client.tsx";

interface ZoneFormProps {
  /** The zone that is changed; null makes a new one. */
  zone: ZoneView | null;
  markets: readonly MarketForStaff[];
  warehouses: Warehouses;
}

/** A zone as a whole: its countries, the warehouse that it prefers, and each way of sending with its rates. */
export function ZoneForm({ zone, markets, warehouses }: ZoneFormProps) {
  const router = useRouter();
  const trpc = useTRPC();
  const begin = zone ?? emptyZone(warehouses[0]?.code ?? "");
  const { saved, values, dirty, edit, discard, begin: goOn } = useDraft(begin, zoneDraft);
  const [unread, setUnread] = useState<Readonly<Record<string, string>>>({});
  const undo = useChange(trpc.settings.saveZone.mutationOptions(), { done: "It is as it was." });
  const save = useChange(trpc.settings.saveZone.mutationOptions(), {
    done: (_, { name }) => `The zone ${name} is saved. Open checkouts are priced by it.`,
    ...(zone !== null && { undo: ({ version }) => undo.run({ ...saved, version }) }),
    after: ({ code, version }, input) => {
      if (zone === null) router.push("/settings/shipping");
      else goOn({ ...zone, ...input, code, version, methods: zone.methods });
    },
    showsProblem: true,
  });
  useFirstProblem(unread);
  const problems = { ...save.problem?.fields, ...unread };
  const setMethod = (at: number, method: MethodDraft | null) =>
    edit({ methods: values.methods.flatMap((one, place) => (place === at ? (method ?? []) : one)) });
  return (
    <form
      noValidate
      aria-label="Shipping zone"
      className="grid gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        const read = readZone(values);
        setUnread(read.problems);
        if (Object.keys(read.problems).length > 0) return;
        const known = zone === null ? { code: null, version: null } : { code: zone.code, version: saved.version };
        save.run({ ...read.zone, ...known });
      }}
    >
      <ProblemNotice problem={save.problem} onSeen={discard} forget={save.forget} />
      <Section title="Where">
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <TextField
            label="Name"
            hint="Only staff see it."
            autoComplete="off"
            value={values.name}
            error={problems["name"]}
            onChange={({ target }) => edit({ name: target.value })}
          />
          <SelectField
            label="Preferred warehouse"
            hint="Others help out where it has too little."
            value={values.warehouseCode}
            error={problems["warehouseCode"]}
            onChange={({ target }) => edit({ warehouseCode: target.value })}
          >
            {warehouses.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </SelectField>
          <div className="sm:col-span-2">
            <CountryPicker
              label="Countries"
              hint="Each country is in one zone."
              chosen={values.countries}
              error={problems["countries"]}
              onChange={(countries) => edit({ countries })}
            />
          </div>
        </div>
      </Section>
      {values.methods.map((method, at) => (
        <ZoneMethod
          key={method.key}
          method={method}
          at={at}
          currencies={currenciesOf(values, markets)}
          somewhere={values.countries.length > 0}
          problems={problems}
          onChange={(changed) => setMethod(at, changed)}
          onRemove={values.methods.length === 1 ? null : () => setMethod(at, null)}
        />
      ))}
      {problems["methods"] ? <p className="text-fine text-danger">{problems["methods"]}</p> : null}
      <div>
        <Button look="secondary" onClick={() => edit({ methods: [...values.methods, emptyMethod()] })}>
          Add a way of sending
        </Button>
      </div>
      <SaveBar
        dirty={dirty}
        pending={save.pending}
        onDiscard={() => {
          discard();
          save.forget();
          setUnread({});
        }}
      />
    </form>
  );
}

let made = 0;

const emptyMethod = (): MethodDraft => ({
  key: `new ${(made += 1)}`,
  code: null,
  name: "",
  daysMin: "",
  daysMax: "",
  rates: {},
});

const emptyZone = (warehouseCode: string): ZoneView => ({
  code: "",
  name: "",
  countries: [],
  warehouseCode,
  version: 0,
  methods: [{ code: "standard", name: "Standard", daysMin: 3, daysMax: 6, rates: [] }],
});
