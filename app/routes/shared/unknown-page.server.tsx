import { ShopperMessage } from "../../components/shopper-page";
import { shopperWords } from "../../lib/shopper-words";
import { shopperPage } from "./shopper-response.server";

/** One answer to every link that opens nothing, forged or forgotten, in the language of the browser. */
export function unknownPage(request: Request): Response {
  const language = request.headers.get("accept-language")?.split(/[,;]/, 1)[0]?.trim() ?? null;
  const { page, ...words } = shopperWords(language);
  return shopperPage(
    404,
    <ShopperMessage language={words.language} title={page.unknownTitle} text={page.unknownText} />,
  );
}
