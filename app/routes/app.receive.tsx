import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useNavigate, useNavigation } from "@remix-run/react";
import { Banner, BlockStack, Box, Card } from "@shopify/polaris";
import { useEffect, useRef, useState } from "react";
import { v7 as uuid } from "uuid";
import { AdminPage } from "../components/admin-page";
import { titled } from "../components/page-title";
import { ReceiveForm } from "../components/receive-form";
import {
  ReceiveCounted,
  ReceiveHead,
  ReceiveSeveral,
  ReceiveUnknown,
  ReceiveWaiting,
} from "../components/receive-found";
import { focusFirstCount } from "../components/receive-row";
import { ReceiveScan, type ScanField } from "../components/receive-scan";
import { useLiveRefresh } from "../components/use-live-refresh";
import { linksOf } from "../inbox/open-file-link";
import { orderChoice, type OrderChoice } from "../presenters/order-choice";
import { receiveChoice, receiveModel } from "../presenters/receive-page";
import { readScan } from "../presenters/receive-search";
import { findToReceive, listArrived } from "../records/views/find-to-receive";
import { readToReceive } from "../records/views/read-to-receive";
import { locationsOf, returnLocation } from "../records/shop-catalogue";
import { receiveCounts } from "./shared/receive-form.server";
import { openStaffRequest, type StaffRequest } from "./shared/staff-request.server";

const LISTED = 20;

export const meta = titled("Receive");

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await openStaffRequest(request);
  const { searchParams } = new URL(request.url);
  const [asked, chosen] = [searchParams.get("q") ?? "", searchParams.get("return")];
  if (chosen !== null) return (await openReturn(staff, chosen)) ?? unknown(chosen);
  const question = readScan(asked);
  if (!question) {
    const arrived = await listArrived(staff.db, staff.shop, LISTED);
    return { kind: "waiting", arrived: arrived.map((row) => receiveChoice(row, staff.tell)) } as const;
  }
  const { returns, orders } = await findToReceive(staff.db, staff.shop, question);
  const open = returns.filter(({ state }) => !["CLOSED", "DECLINED", "CANCELED"].includes(state));
  const only = open.length === 1 ? open[0] : returns.length === 1 ? returns[0] : undefined;
  const found = only && (await openReturn(staff, only.id));
  if (found) return found;
  if (returns.length > 0) {
    return { kind: "several", asked, choices: returns.map((row) => receiveChoice(row, staff.tell)) } as const;
  }
  return unknown(
    asked,
    orders.map((order) => orderChoice(order, staff.tell)),
  );
}

const unknown = (asked: string, orders: readonly OrderChoice[] = []) => ({ kind: "unknown", asked, orders }) as const;

async function openReturn({ db, shop, services, tell }: StaffRequest, id: string) {
  const found = await readToReceive(db, shop, id);
  if (!found) return null;
  const [locations, home] = await Promise.all([locationsOf(services.db, shop), returnLocation(services.db, shop)]);
  const names = new Map(locations.map((one) => [one.id, one.name]));
  const about = { photos: found.photos, locations: names, sealer: services.sealer, tell };
  return {
    kind: "found",
    requestKey: uuid(),
    locations: locations.map(({ id: value, name: label }) => ({ value, label })),
    locationId: home?.id ?? (locations.length === 1 ? (locations[0]?.id ?? "") : ""),
    model: receiveModel(found.row, { ...about, linkTo: linksOf(services, shop) }),
  } as const;
}

export async function action({ request }: ActionFunctionArgs) {
  return receiveCounts(await openStaffRequest(request), request);
}

export default function Receive() {
  const data = useLoaderData<typeof loader>();
  const navigate = useNavigate();
  const isBusy = useNavigation().state === "loading";
  const field = useRef<ScanField>(null);
  const touched = useRef(false);
  const [leaving, setLeaving] = useState("");
  const [scanned, setScanned] = useState<{ readonly sku: string } | null>(null);
  const [saved, setSaved] = useState<{ readonly rma: string; readonly returnUrl: string } | null>(null);
  const model = data.kind === "found" ? data.model : null;
  const isOpen = model !== null && !model.obstacle;
  useLiveRefresh(model?.isMoving ?? false);

  // What is shown decides where the hands go on; never away from a scan that is under way.
  const shown = model ? `${model.id}/${String(isOpen)}` : data.kind;
  useEffect(() => {
    setLeaving("");
    setScanned(null);
    touched.current = false;
    if (isOpen && field.current?.isEmpty()) focusFirstCount();
    else field.current?.focus();
  }, [shown, isOpen]);

  const scan = (code: string) => {
    const isItem = isOpen && model.lines.some(({ sku }) => sku?.toUpperCase() === code.toUpperCase());
    if (isItem) return setScanned({ sku: code });
    // Counted units are not lost to one scan too early.
    if (touched.current && leaving !== code) return setLeaving(code);
    void navigate(`/app/receive?q=${encodeURIComponent(code)}`);
  };
  const setTouched = useRef((isTouched: boolean) => void (touched.current = isTouched)).current;
  return (
    <AdminPage title="Receive">
      <BlockStack gap="400">
        <Card>
          <ReceiveScan ref={field} onScan={scan} isBusy={isBusy} />
          <div aria-live="assertive">
            {leaving && (
              <Box paddingBlockStart="300">
                <Banner tone="warning" title={`What you counted of ${model?.rma ?? "this return"} is not saved`}>
                  <p>Ctrl + Enter saves it. Scan “{leaving}” once more to leave it and go there.</p>
                </Banner>
              </Box>
            )}
          </div>
        </Card>
        {data.kind === "waiting" && saved && (
          <Banner
            tone="success"
            title={`What you counted of ${saved.rma} is saved`}
            action={{ content: "See the return", url: saved.returnUrl }}
            onDismiss={() => setSaved(null)}
          />
        )}
        {data.kind === "waiting" && <ReceiveWaiting arrived={data.arrived} />}
        {data.kind === "several" && <ReceiveSeveral asked={data.asked} choices={data.choices} />}
        {data.kind === "unknown" && <ReceiveUnknown asked={data.asked} orders={data.orders} />}
        {data.kind === "found" && (
          <>
            {data.model.obstacle ? (
              <Banner
                tone="warning"
                title={data.model.obstacle.title}
                action={{ content: data.model.obstacle.link.label, url: data.model.obstacle.link.url }}
              >
                <p>{data.model.obstacle.text}</p>
              </Banner>
            ) : null}
            <ReceiveHead model={data.model} />
            {data.model.counted.length > 0 && <ReceiveCounted {...data.model} />}
            {isOpen && (
              <ReceiveForm
                key={data.model.id}
                {...data}
                scanned={scanned}
                onTouch={setTouched}
                onScan={scan}
                onDone={() => {
                  setSaved(data.model);
                  void navigate("/app/receive");
                }}
              />
            )}
          </>
        )}
      </BlockStack>
    </AdminPage>
  );
}
