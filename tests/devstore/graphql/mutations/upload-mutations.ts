import { refuseUpload, type StagedUploadInput, stageUpload } from "../../state/staged-uploads.ts";
import { type Mutations, topLevelError } from "../request-context.ts";

export const uploadMutations: Mutations = {
  stagedUploadsCreate: ({ input }: { readonly input: readonly StagedUploadInput[] }, context) => {
    const strange = input.find((item) => item.resource !== "RETURN_LABEL");
    if (strange)
      throw topLevelError(
        `stagedUploadsCreate(resource: ${strange.resource}) is not implemented by the stand-in store`,
        "STANDIN_NOT_IMPLEMENTED",
      );
    const userErrors = input.flatMap((item, index) => refuseUpload(item, index) ?? []);
    if (userErrors.length > 0) return { payload: { stagedTargets: [], userErrors } };
    const stagedTargets = input.map((item) => stageUpload(context, item));
    return { payload: { stagedTargets, userErrors: [] }, changed: [] };
  },
};
