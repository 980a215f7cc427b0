import { done, refused } from "../../presenters/action-result";
import { PROVIDER_WORDS, type Provider, webhookAddress } from "../../presenters/settings-page";
import {
  carrierOf,
  connectCarrier,
  disconnectCarrier,
  saveMode,
  saveTest,
  saveWishes,
} from "../../records/carrier-accounts";
import { locationsOf, readShopSettings, returnLocation, saveShopSettings } from "../../records/shop-catalogue";
import { countReturnsUnderWay } from "../../records/views/count-returns-under-way";
import { answer } from "./read-form.server";
import type { SettingsForm } from "./settings-form.server";
import type { StaffRequest } from "./staff-request.server";

/** Does what the settings page asks. */
export async function actOnSettings(staff: StaffRequest, form: SettingsForm) {
  const { shop, now, services } = staff;
  const { db } = services;
  switch (form.intent) {
    case "return-location":
      return chooseLocation(staff, form.location);
    case "cases": {
      const { answerHours } = form;
      await db.write((tx) => saveShopSettings(tx, shop, { cases: { answerHours } }));
      return answer(done("Saved."));
    }
    case "connect":
      return connect(staff, form.provider, form.apiKey);
    case "test":
      return test(staff, form.provider);
    case "wishes": {
      const { intent: _intent, provider, ...wishes } = form;
      if (!(await carrierOf(db, services.sealer, shop, provider))) return notConnected(provider);
      await db.write((tx) => saveWishes(tx, shop, provider, wishes));
      return answer(done("Saved. It holds for labels bought from now on."));
    }
    case "disconnect": {
      const wasThere = await db.write((tx) => disconnectCarrier(tx, shop, form.provider));
      if (!wasThere) return notConnected(form.provider);
      services.log.info({ shop, provider: form.provider, at: now }, "carrier disconnected");
      return answer(done(`${PROVIDER_WORDS[form.provider].name} is disconnected, and its key is deleted.`));
    }
    default:
      return form satisfies never;
  }
}

async function chooseLocation({ shop, services: { db } }: StaffRequest, location: string) {
  const chosen = (await locationsOf(db, shop)).find(({ id }) => id === location);
  if (!chosen) return answer(refused("This location is not there any more. Reload the page."), 422);
  if (!chosen.address) {
    const mistake = `${chosen.name} has no full address. Complete it in Shopify, under Settings and Locations.`;
    return answer({ ...refused(mistake), fields: { location: mistake } }, 422);
  }
  const [settings, before] = await Promise.all([readShopSettings(db, shop), returnLocation(db, shop)]);
  await db.write((tx) => saveShopSettings(tx, shop, { ...settings, returnLocationId: chosen.id }));
  const isMoved = before !== null && before.id !== chosen.id;
  const underWay = isMoved ? await countReturnsUnderWay(db, shop) : 0;
  const saved = `Returns go to ${chosen.name}.`;
  if (!before || underWay === 0) return answer(done(saved));
  const are = underWay === 1 ? "1 return was" : `${underWay} returns were`;
  return answer(done(`${saved} ${are} told to go to ${before.name}: check the location when you count them in.`));
}

/** A key is tried before it is kept: a wrong one would be found out by a shopper without a label. */
async function connect({ shop, by, now, services }: StaffRequest, provider: Provider, apiKey: string) {
  const { db, sealer, openCarrier } = services;
  const { name, keyHelp, keyStart } = PROVIDER_WORDS[provider];
  if (!keyStart.test(apiKey)) return wrongKey(`This is not an API key of ${name}. ${keyHelp}`);
  const tested = await tryOut(() => openCarrier({ provider, apiKey, webhookSecret: "" }).testCredentials());
  if (tested.outcome === "no_answer") {
    return answer(refused(`${name} could not be reached; nothing was saved. Try again in a minute.`), 422);
  }
  if (tested.outcome !== "accepted") return wrongKey(tested.message);
  const of = { shop, provider, apiKey };
  const { token, webhookSecret } = await db.write((tx) =>
    connectCarrier(tx, sealer, of, { mode: tested.mode, by, now }),
  );
  const problem = await listen(services, { provider, apiKey, webhookSecret }, token);
  if (problem) await db.write((tx) => saveTest(tx, shop, provider, problem, now));
  return answer(done(problem ? `${name} is connected, but cannot tell where parcels are.` : `${name} is connected.`));
}

const wrongKey = (message: string) => answer({ ...refused(message), fields: { apiKey: message } }, 422);

async function test({ shop, now, services }: StaffRequest, provider: Provider) {
  const { db, sealer, openCarrier } = services;
  const connected = await carrierOf(db, sealer, shop, provider);
  if (!connected) return notConnected(provider);
  const { account, token } = connected;
  const tested = await tryOut(() => openCarrier(account).testCredentials());
  if (tested.outcome === "no_answer") {
    // Not being reached says nothing about the account.
    return answer(refused(`${PROVIDER_WORDS[provider].name} could not be reached. Try again in a minute.`));
  }
  const problem = tested.outcome === "accepted" ? await listen(services, account, token) : tested.message;
  await db.write(async (tx) => {
    await saveTest(tx, shop, provider, problem, now);
    if (tested.outcome === "accepted") await saveMode(tx, shop, provider, tested.mode);
  });
  return problem ? answer(refused(problem)) : answer(done(`${PROVIDER_WORDS[provider].name} works.`));
}

type Account = Parameters<StaffRequest["services"]["openCarrier"]>[0];

/** Asks the provider to tell us when a parcel moves; why it will not, or null. */
async function listen(
  { env, openCarrier }: StaffRequest["services"],
  account: Account,
  token: string,
): Promise<string | null> {
  const url = webhookAddress(env.SHOPIFY_APP_URL, account.provider, token);
  const heard = await tryOut(() => openCarrier(account).listenAt(url));
  return heard.outcome === "listening" ? null : `It cannot tell us where parcels are: ${heard.message}`;
}

/** What a provider's adapter throws has a sentence for people; anything else is our mistake and is thrown on. */
async function tryOut<Outcome>(ask: () => Promise<Outcome>) {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof Error) || !("sentence" in error)) throw error;
    return { outcome: "no_answer" as const, message: String(error.sentence) };
  }
}

function notConnected(provider: Provider) {
  return answer(refused(`${PROVIDER_WORDS[provider].name} is not connected any more. Reload the page.`));
}
