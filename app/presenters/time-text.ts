import { DateTime } from "luxon";

/** A time as a page shows it. Made on the server, so that the browser's clock and zone cannot disagree with it. */
export interface TimeText {
  readonly iso: string;
  /** "5 minutes ago", "today at 14:05", "3 November at 14:05" */
  readonly text: string;
  /** The full date and time with its zone, for those who need it. */
  readonly exact: string;
}

export type TellTime = (at: Date) => TimeText;

const MINUTE = 60_000;

/** Tells times in the shop's time zone (IANA), relative to now. An unknown zone falls back to UTC. */
export function tellTimes(timeZone: string, now: Date): TellTime {
  const zone = DateTime.local({ zone: timeZone }).isValid ? timeZone : "utc";
  const here = (at: Date) => DateTime.fromJSDate(at, { zone }).setLocale("en-GB");
  const today = here(now).startOf("day");
  return (at) => {
    const local = here(at);
    return {
      iso: at.toISOString(),
      text: shortly(at, now) ?? onDay(local, today),
      exact: `${local.toFormat("cccc d LLLL yyyy, HH:mm:ss")} (${zone === "utc" ? "UTC" : zone})`,
    };
  };
}

function shortly(at: Date, now: Date): string | null {
  const minutes = Math.floor(Math.abs(now.getTime() - at.getTime()) / MINUTE);
  if (minutes >= 60) return null;
  if (minutes === 0) return at <= now ? "just now" : "in less than a minute";
  const words = `${minutes} minute${minutes === 1 ? "" : "s"}`;
  return at <= now ? `${words} ago` : `in ${words}`;
}

function onDay(local: DateTime, today: DateTime): string {
  const days = Math.round(local.startOf("day").diff(today, "days").days);
  const time = local.toFormat("HH:mm");
  if (days === 0) return `today at ${time}`;
  if (days === -1) return `yesterday at ${time}`;
  if (days === 1) return `tomorrow at ${time}`;
  return local.year === today.year ? local.toFormat("d LLLL 'at' HH:mm") : local.toFormat("d LLLL yyyy, HH:mm");
}

/** Start of the shop's day that `now` falls in. */
export function startOfDay(timeZone: string, now: Date): Date {
  const local = DateTime.fromJSDate(now, { zone: timeZone });
  return (local.isValid ? local : DateTime.fromJSDate(now, { zone: "utc" })).startOf("day").toJSDate();
}
