import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runKpis } from "../../../examples/kpis/run-kpis.js";

const header = "date_received,product,channel,date_sent_to_company,company_response,timely,disputed";
const complaints = `${header}
2016-01-31,Mortgage,Web,2016-02-02,Closed,Yes,Yes
2016-02-01,Mortgage,Phone,2016-02-01,Closed,No,
`;

describe("runKpis", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "kpis-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it.each([
    { why: "plain", name: "complaints.csv", content: complaints },
    { why: "gzipped", name: "complaints.csv.gz", content: gzipSync(complaints) },
    { why: "with a byte order mark", name: "complaints.csv", content: `\uFEFF${complaints}` },
  ])("prints the figures of a table as one JSON document and nothing else: $why", async ({ name, content }) => {
    writeFileSync(join(folder, name), content);
    const { stdout, stderr, exitCode } = await runKpis([folder, "--as-of", "2016-03-01", "--split", "2016-02-01"]);
    expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
    // Counted by hand: two complaints, one of them timely; sent after two days and after none.
    expect(JSON.parse(stdout)).toMatchObject({
      complaints: 2,
      dateMin: "2016-01-31",
      timely_all: { k: 1, n: 2, rate: 0.5 },
      disputed_answered: { k: 1, n: 1 },
      disputed_blankAsNo: { k: 1, n: 2 },
      daysToForward: { mean: 1, negative: 0 },
      monthly: [
        { month: "2016-01", complaints: 1, untimely: 0 },
        { month: "2016-02", complaints: 1, untimely: 1 },
      ],
    });
  });

  it("compares with expected-kpis.json on request, on the error stream", async () => {
    writeFileSync(join(folder, "complaints.csv"), complaints);
    const { stdout } = await runKpis([folder]);
    const figures = JSON.parse(stdout) as object;
    const expectToBe = (expected: object) => {
      writeFileSync(join(folder, "expected-kpis.json"), JSON.stringify({ expected }));
    };
    expectToBe(figures);
    expect(await runKpis([folder, "--check"])).toMatchObject({ stdout, exitCode: 0 });
    expectToBe({ ...figures, complaints: 3 });
    const { stderr, exitCode } = await runKpis([folder, "--check"]);
    expect(stderr).toContain("Expected and actual differ at complaints: 3, 2\n");
    expect(exitCode).toBe(1);
  });

  it.each([
    { why: "no table", files: {}, message: "does not hold one CSV file" },
    { why: "two tables", files: { "a.csv": complaints, "b.csv": complaints }, message: "does not hold one CSV file" },
    { why: "only a header", files: { "a.csv": `${header}\n` }, message: "a.csv has no rows" },
    { why: "unknown columns", files: { "a.csv": "a,b\n1,2\n" }, message: "No known data set has the columns a, b" },
    { why: "not gzipped", files: { "a.csv.gz": complaints }, message: "a.csv.gz is not gzipped, or it is damaged" },
    {
      why: "a date that is none",
      files: { "a.csv": complaints.replace("2016-02-01", "2016-02-30") },
      message: 'Line 3: "2016-02-30" is no date or time.',
    },
    {
      why: "a row cut off",
      files: { "a.csv": `${header}\n2016-01-31,Mortgage\n` },
      message: "a.csv: Invalid Record Length",
    },
  ])("ends with 1 and a message, and prints no figures: $why", async ({ files, message }) => {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    const { stdout, stderr, exitCode } = await runKpis([folder]);
    expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 1 });
    expect(stderr).toContain(message);
  });

  it.each([
    { args: [], message: "Usage: npm run kpis" },
    { args: ["/does/not/exist"], message: "/does/not/exist" },
    { args: ["data", "--as-of", "soon"], message: '--as-of is no date or instant: "soon"' },
  ])("does so for the arguments $args", async ({ args, message }) => {
    const { stdout, stderr, exitCode } = await runKpis(args);
    expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 1 });
    expect(stderr).toContain(message);
  });
});
