/** The style sheet of the page: light, dark, wide and narrow. */
export const pageStyle = `
:root {
  --page: #f6f5f2; --card: #ffffff; --ink: #1c2330; --muted: #667085; --line: #e6e3dc;
  --first: #2f5fd0; --second: #d9762b; --third: #21936a;
  --overdue: #c5352b; --atRisk: #a66a00; --onTrack: #1f7f5c; --paused: #667085;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #11141a; --card: #191e27; --ink: #e7eaf0; --muted: #98a2b3; --line: #2b3340;
    --first: #7ea6ff; --second: #f0a05a; --third: #56c596;
    --overdue: #ff8078; --atRisk: #e5b34a; --onTrack: #62cfa0; --paused: #98a2b3;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; }
header, main { max-width: 1180px; margin: 0 auto; padding: 0 24px; }
header { padding-top: 40px; padding-bottom: 20px; }
h1 { font-size: 32px; line-height: 1.15; letter-spacing: -0.02em; margin: 2px 0 6px; }
h2 { font-size: 18px; margin: 0 0 2px; letter-spacing: -0.01em; }
h3 { font-size: 15px; margin: 0; }
h4 { font-size: 13px; margin: 16px 0 4px; }
h4 small { font-weight: 400; color: var(--muted); }
p { margin: 0; }
.eyebrow { color: var(--first); font-weight: 600; font-size: 12px; letter-spacing: 0.08em; text-transform: uppercase; }
.asof { font-size: 16px; }
.asof time { font-weight: 600; }
.source { color: var(--muted); max-width: 76ch; font-size: 13px; margin-top: 6px; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 18px 20px; min-width: 0; }
.card > p, figcaption p { color: var(--muted); font-size: 13px; }
.card > p b { color: var(--ink); }
main { display: grid; gap: 18px; padding-bottom: 60px; }
.tiles { list-style: none; margin: 0; padding: 0; display: grid; gap: 12px; grid-template-columns: repeat(auto-fit, minmax(165px, 1fr)); }
.tile { padding: 14px 16px; display: grid; gap: 2px; align-content: start; }
.tile .label { color: var(--muted); font-size: 13px; }
.tile strong { font-size: 23px; white-space: nowrap; line-height: 1.2; letter-spacing: -0.02em; font-variant-numeric: tabular-nums; }
.tile .evidence { color: var(--muted); font-size: 12px; }
.charts { display: grid; gap: 18px; grid-template-columns: 1fr 1fr; }
figure { margin: 0; }
figure { display: flex; flex-direction: column; }
figcaption { margin-bottom: 8px; }
figure > div { margin-top: auto; }
figure svg { display: block; margin: 0 auto; max-width: 100%; height: auto; }
.narrow { display: none; }
.pair { display: grid; gap: 18px 36px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 440px), 1fr)); }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: 2px 16px; margin: 0 0 6px; padding: 0; font-size: 12px; }
.legend i { display: inline-block; width: 18px; vertical-align: middle; margin-right: 6px; }
.group th { padding-top: 16px; font-weight: 600; font-size: 13px; }
.group small { font-weight: 400; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 13px; font-variant-numeric: tabular-nums; }
th { text-align: left; font-weight: 500; color: var(--muted); font-size: 12px; white-space: nowrap; }
th, td { padding: 5px 12px 5px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
th:last-child, td:last-child { padding-right: 0; }
tr:last-child td { border-bottom: 0; }
.num { text-align: right; white-space: nowrap; }
.whole { white-space: nowrap; }
.chips { display: flex; flex-wrap: wrap; gap: 6px; margin-top: 10px; }
.chip { border: 1px solid var(--line); border-radius: 99px; padding: 1px 10px; font-size: 13px; }
.chip b { color: inherit; }
.overdue { color: var(--overdue); } .atRisk { color: var(--atRisk); } .onTrack { color: var(--onTrack); } .paused { color: var(--paused); }
td .overdue, td .atRisk { font-weight: 600; }
.remark { border-left: 3px solid var(--first); padding-left: 10px; margin: 10px 0; }
.card > p.remark { color: var(--ink); font-size: 14px; }
section > .scroll { margin-top: 8px; }
.bar { position: relative; display: inline-block; width: 110px; height: 8px; border-radius: 4px; background: var(--line); }
.bar i { position: absolute; top: 0; bottom: 0; background: var(--first); opacity: 0.4; border-radius: 4px; }
.bar u { position: absolute; top: -2px; width: 4px; height: 12px; margin-left: -2px; border-radius: 2px; background: var(--first); }
dl { margin: 12px 0 0; display: grid; gap: 14px 32px; grid-template-columns: repeat(auto-fit, minmax(290px, 1fr)); }
dt { font-weight: 600; font-size: 14px; }
dd { margin: 0; color: var(--muted); font-size: 13px; }
.notes ul { margin: 8px 0 0; padding-left: 18px; color: var(--muted); font-size: 13px; }
@media (max-width: 960px) {
  .charts { grid-template-columns: 1fr; }
}
@media (max-width: 640px) {
  header, main { padding-left: 12px; padding-right: 12px; }
  header { padding-top: 24px; }
  h1 { font-size: 25px; }
  .card { padding: 14px; }
  .tiles { grid-template-columns: 1fr 1fr; }
  .tile strong { font-size: 20px; }
  .minor, .wide { display: none; }
  .narrow { display: block; }
  th, td { padding-right: 8px; }
  table { font-size: 12px; }
  .whole { white-space: normal; }
}
@media print { .card { break-inside: avoid; } }
`;
