import path from "node:path";
import express, { type Router } from "express";
import { z } from "zod";
import { asyncHandler } from "../async-handler.ts";
import { asMerchant } from "../control/as-merchant.ts";
import { askToCancel } from "../customer-account/ask-to-cancel.ts";
import { shopOf } from "../shop-of.ts";
import type { World } from "../world.ts";
import { proxyToApp } from "./proxy-to-app.ts";
import { ASSETS, renderStorefront, type Visit, visitOf } from "./render-storefront.ts";

const checkout = z.object({
  sku: z.string().min(1),
  quantity: z.coerce.number().int().min(1).max(20),
  email: z.email(),
  firstName: z.string().trim().min(1).max(50),
  lastName: z.string().trim().min(1).max(50),
  payment: z.enum(["PAID", "PENDING"]),
  discountCode: z.string().trim().max(255).default(""),
});

const cancelForm = z.object({ order: z.string(), id: z.string().startsWith("gid://shopify/Order/") });

/** What a shopper sees: products with an order form, a thank-you page with a button to cancel, and the app behind its proxy path. */
export function serveStorefront(world: World): Router {
  const router = express.Router();

  router.use((req, res, next) => {
    const { proxy } = world.app;
    const visit = visitOf(req, world);
    if (visit.path !== proxy.path && !visit.path.startsWith(`${proxy.path}/`)) return next();
    proxyToApp(world, visit, req, res).catch((error: unknown) => {
      if (res.headersSent) return res.destroy();
      res
        .status(502)
        .type("text/plain")
        .send(`The app does not answer: ${String(error)}`);
    });
  });
  router.use(ASSETS, express.static(path.join(world.theme.extension.folder, "assets"), { index: false }));
  router.get(
    "/storefront",
    asyncHandler(async (req, res) => {
      res.send(await productsPage(world, visitOf(req, world), null));
    }),
  );
  // A theme links to the account in the page's language; the account has its own.
  router.get("/:locale/account", (_req, res) => res.redirect(302, "/account"));
  router.post(
    "/storefront/orders",
    express.urlencoded({ extended: false }),
    asyncHandler(async (req, res) => {
      const shop = shopOf(req, world);
      const form = checkout.safeParse(req.body);
      if (!form.success) {
        return void res.status(400).send(await productsPage(world, visitOf(req, world), z.prettifyError(form.error)));
      }
      const { sku, quantity, email, firstName, lastName, payment, discountCode } = form.data;
      const order = await world.store
        .placeOrder(shop, {
          lines: [{ sku, quantity }],
          customer: { email, firstName, lastName },
          financialStatus: payment,
          ...(discountCode ? { discountCode } : {}),
        })
        .catch((error: unknown) => String(error).replace(/^Error: /, ""));
      if (typeof order === "string")
        return void res.status(422).send(await productsPage(world, visitOf(req, world), order));
      res.redirect(303, `/storefront/thank-you?${new URLSearchParams({ order: order.name, id: order.id }).toString()}`);
    }),
  );
  router.get(
    "/storefront/thank-you",
    asyncHandler(async (req, res) => {
      const { order = "", id = "" } = req.query;
      res.send(
        await renderStorefront(world, visitOf(req, world), "thank-you", { order: String(order), id: String(id) }),
      );
    }),
  );
  router.post(
    "/storefront/cancel",
    express.urlencoded({ extended: false }),
    asyncHandler(async (req, res) => {
      const shop = shopOf(req, world);
      const { order, id } = cancelForm.parse(req.body);
      const asked = await askToCancel(world, shop, { orderId: id, reason: "Changed my mind" });
      const data = { order, id, asked, answer: JSON.stringify(asked.answer) };
      res.send(await renderStorefront(world, visitOf(req, world), "thank-you", data));
    }),
  );
  return router;
}

async function productsPage(world: World, visit: Visit, problem: string | null): Promise<string> {
  const data = await asMerchant(world, visit.shop, productsQuery);
  return renderStorefront(world, visit, "products", { data, problem, portal: world.app.proxy.path });
}

const productsQuery = /* GraphQL */ `
  query StorefrontProducts {
    shop {
      name
      currencyCode
    }
    productVariants(first: 50) {
      nodes {
        sku
        title
        price
        product {
          title
          vendor
        }
      }
    }
  }
`;
