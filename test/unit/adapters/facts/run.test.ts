import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";

const run = (...parameters: readonly string[]) =>
  spawnSync(process.execPath, ["--import", "tsx", "test/adapters/run.ts", ...parameters], {
    encoding: "utf8",
    env: { ...process.env, TSX_TSCONFIG_PATH: "tsconfig.test.json" },
  });

describe("npm run adapters", () => {
  it("prints JSON and nothing else", { timeout: 60_000 }, () => {
    const { stdout, status } = run("intercom", "test/vendors/intercom");
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ schedule: "Business hours", tickets: [{ id: "15100" }, {}, {}] });
  });

  it.each<[why: string, parameters: readonly string[], code: string]>([
    ["a vendor that is none", ["nobody", "test/vendors/intercom"], "runner.vendorUnknown"],
    ["a folder that is not there", ["zendesk", "test/vendors/nowhere"], "runner.folderMissing"],
    ["a folder of something else", ["zendesk", "test/vendors/five9"], "runner.rowsMissing"],
    ["an instant that is none", ["intercom", "test/vendors/intercom", "yesterday"], "time.instantInvalid"],
    ["nothing", [], "runner.usage"],
  ])("refuses %s with a code, and prints nothing", { timeout: 60_000 }, (_, parameters, code) => {
    const { stdout, stderr, status } = run(...parameters);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(`${code}: `);
  });
});
