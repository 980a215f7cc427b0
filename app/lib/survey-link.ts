import type { Sealer } from "./seal";
import { idOfToken, isGenuineToken, signedToken } from "./signed-token";

const USE = "survey";

/** The question after a return: one token answers one survey and no other. With a score that answer is chosen already. */
export function surveyLink(
  sealer: Sealer,
  appUrl: string,
  survey: { id: string; shop: string },
  score?: number,
): string {
  const page = `${appUrl}/survey/${signedToken(sealer, USE, survey)}`;
  return score === undefined ? page : `${page}?score=${score}`;
}

/** The survey id of a token, null when it is no token. Whether it is genuine `isSurveyToken` says. */
export const surveyIdOf = idOfToken;

export function isSurveyToken(sealer: Sealer, token: string, survey: { id: string; shop: string }): boolean {
  return isGenuineToken(sealer, USE, token, survey);
}
