import { z } from "zod";
import { returnCommandSchemas } from "../../inbox/return-commands";
import { refused } from "../../presenters/action-result";
import { receiveModel } from "../../presenters/receive-page";
import { countUnits } from "../../presenters/return-words";
import { locationsOf } from "../../records/shop-catalogue";
import { knownPhotos, readToReceive } from "../../records/views/read-to-receive";
import { answerCommand } from "./answer-command.server";
import { answer, readForm } from "./read-form.server";
import { notFound, type StaffRequest } from "./staff-request.server";

const AGAIN = "Reload the page and count again";
const counts = z
  .string()
  .max(500_000, AGAIN)
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: "custom", message: AGAIN });
      return z.NEVER;
    }
  })
  .pipe(returnCommandSchemas["return/count"].shape.counts);

const form = z.object({
  requestKey: z.uuid(AGAIN),
  returnId: z.string().min(1, AGAIN).max(100, AGAIN),
  counts,
  restIsMissing: z.enum(["true", "false"]).transform((text) => text === "true"),
});

/** Takes what the receiving form sends to `return/count`, once per form. */
export async function receiveCounts(staff: StaffRequest, request: Request) {
  const read = await readForm(request, form);
  if (!read.ok) return read.answer;
  const { requestKey, returnId, counts: counted, restIsMissing } = read.value;
  const { db, shop, services, tell } = staff;
  const found = (await readToReceive(db, shop, returnId)) ?? notFound();
  const locations = new Map((await locationsOf(services.db, shop)).map(({ id, name }) => [id, name]));
  const about = { photos: [], locations, sealer: services.sealer, tell, linkTo: () => "" };
  const { obstacle, lines, rma } = receiveModel(found.row, about);
  if (obstacle) return answer({ ...refused(`${obstacle.title}. ${obstacle.text}`), link: obstacle.link });
  if (counted.length === 0 && !restIsMissing) return answer(refused("Nothing is counted yet."), 422);

  const known = new Set(lines.map(({ id }) => id));
  if (counted.some(({ returnLineId }) => returnLineId !== null && !known.has(returnLineId))) {
    return answer(refused("A line is not part of this return any more. Scan it again."), 422);
  }
  if (counted.some(({ locationId }) => locationId !== null && !locations.has(locationId))) {
    return answer(refused("That location is not there any more. Choose another one."), 422);
  }
  const keys = counted.flatMap(({ photoKeys }) => photoKeys);
  const photos = await knownPhotos(db, shop, returnId, keys);
  if (keys.some((key) => !photos.has(key))) return answer(refused("A photo was lost. Take it once more."), 422);

  const units = counted.reduce((sum, { quantity }) => sum + quantity, 0);
  const words =
    units > 0 ? `${countUnits(units)} of ${rma} counted in.` : `The rest of ${rma} is written down as missing.`;
  return answerCommand(staff, "return/count", { returnId, counts: counted, restIsMissing }, words, requestKey);
}
