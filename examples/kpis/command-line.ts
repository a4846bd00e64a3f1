import { parseArgs } from "node:util";
import { isSupportOpsError } from "supportops/errors";
import { type EpochMs, toEpochMs } from "supportops/time";
import { DemoError } from "../demo/demo-error.js";

/** What the command was asked for. */
export interface CommandLine {
  readonly folder: string;
  /** As of when things are looked at; the data set's own default if absent. */
  readonly asOf: EpochMs | undefined;
  /** The instant that parts the two periods of a decomposition; the data set's own default if absent. */
  readonly split: EpochMs | undefined;
  /** Whether to compare the figures with `expected-kpis.json` after printing them. */
  readonly check: boolean;
}

const usage = "Usage: npm run kpis -- DATASET_FOLDER [--as-of ISO] [--split ISO] [--check]";

/** Reads the arguments of the command; instants without an offset are wall clock times of the data, read as UTC. */
export function parseCommandLine(args: readonly string[]): CommandLine {
  const { values, positionals } = parseOrRefuse(args);
  const [folder, ...others] = positionals;
  if (folder === undefined || others.length > 0) throw new DemoError(usage);
  return {
    folder,
    asOf: instantOf(values["as-of"], "--as-of"),
    split: instantOf(values.split, "--split"),
    check: values.check,
  };
}

function parseOrRefuse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { "as-of": { type: "string" }, split: { type: "string" }, check: { type: "boolean", default: false } },
    });
  } catch (error) {
    throw new DemoError(error instanceof Error ? `${error.message}\n${usage}` : usage);
  }
}

function instantOf(text: string | undefined, option: string): EpochMs | undefined {
  if (text === undefined) return undefined;
  const withTime = /^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00` : text;
  const withOffset = /(Z|[+-]\d\d:?\d\d)$/.test(withTime) ? withTime : `${withTime}Z`;
  try {
    return toEpochMs(withOffset);
  } catch (error) {
    if (!isSupportOpsError(error)) throw error;
    throw new DemoError(`${option} is no date or instant: "${text}"`);
  }
}
