import type { Staff } from "./staff.ts";

export async function turnOnPolicies(staff: Staff): Promise<void> {
  for (const kind of ["cancellation", "auto_cancellation"]) {
    await staff.submit(`/app/policies/${kind}`, { intent: "turn-on" });
  }
}
