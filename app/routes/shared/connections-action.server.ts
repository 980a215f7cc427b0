import { done, refused } from "../../presenters/action-result";
import { readShopSettings, saveShopSettings } from "../../records/shop-catalogue";
import { disconnectSms } from "../../records/sms-accounts";
import { changeTopics, deleteEndpoint, turnEndpointOff, turnEndpointOn } from "../../records/webhook-endpoints";
import type { ConnectionsForm } from "./connections-form.server";
import { answer } from "./read-form.server";
import type { StaffRequest } from "./staff-request.server";

const GONE = refused("It is not connected any more. Reload the page.");

/** Does what the connections page asks. */
export async function actOnConnections(staff: StaffRequest, form: ConnectionsForm) {
  const { shop, by, now, services } = staff;
  const { db } = services;
  switch (form.intent) {
    case "webhook-add": {
      const added = await services.addWebhook({ shop, by, url: form.url, topics: form.topics });
      if (added.outcome === "added") return answer(done("Connected.", added.secret));
      return answer({ ...refused(added.message), fields: { url: added.message } }, 422);
    }
    case "webhook-topics":
      await db.write((tx) => changeTopics(tx, shop, form.id, form.topics));
      return answer(done("Saved. It holds from now on."));
    case "webhook-rotate": {
      const secret = await services.rotateWebhook(shop, form.id);
      return secret ? answer(done("A new secret was made.", secret)) : answer(GONE);
    }
    case "webhook-test":
      return told(await services.testWebhook(shop, form.id));
    case "webhook-on": {
      const missed = await db.write((tx) => turnEndpointOn(tx, shop, form.id, now));
      services.wake();
      return answer(done(missed > 0 ? `On again. What it missed (${missed}) is sent now.` : "On again."));
    }
    case "webhook-off":
      await db.write((tx) => turnEndpointOff(tx, shop, form.id));
      return answer(done("Turned off. What happens now is not told later."));
    case "webhook-delete":
      return answer((await db.write((tx) => deleteEndpoint(tx, shop, form.id))) ? done("Deleted.") : GONE);
    case "flow": {
      const settings = await readShopSettings(db, shop);
      await db.write((tx) => saveShopSettings(tx, shop, { ...settings, flow: form.on }));
      return answer(done(form.on ? "Flow is told from now on." : "Flow is not told any more."));
    }
    case "sms-connect": {
      const { accountSid, authToken, sender } = form;
      return told(await services.connectSms(shop, { accountSid, authToken, sender }, by));
    }
    case "sms-test":
      return told(await services.testSms(shop));
    case "sms-disconnect":
      return answer(
        (await db.write((tx) => disconnectSms(tx, shop))) ? done("Disconnected, and its key deleted.") : GONE,
      );
    default:
      return form satisfies never;
  }
}

const told = ({ outcome, message }: { readonly outcome: "works" | "problem"; readonly message: string }) =>
  outcome === "works" ? answer(done(message)) : answer(refused(message), 422);
