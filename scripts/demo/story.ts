import type { World } from "./world.ts";

export async function playStory(_world: World): Promise<void> {}
