// Check web pages: valid HTML (html-validate), and no violation of WCAG 2.1 AA (axe-core in Chromium).
// usage: node pages.mjs MODULES CHROMIUM FILE.html …   (MODULES: the folder that holds node_modules)
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [modules, chromium, ...files] = process.argv.slice(2);
const load = createRequire(`${modules}/`);
const { HtmlValidate } = load("html-validate");
const { chromium: browsers } = load("playwright-core");
const axe = readFileSync(load.resolve("axe-core/axe.min.js"), "utf-8");
const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];

// The page is one file that must be well-formed XML too, and carries its style and pictures with it.
const RULES = {
  "doctype-style": "off",
  "long-title": "off",
  "no-inline-style": "off",
  "void-style": ["error", { style: "selfclose" }],
};
const validator = new HtmlValidate({ extends: ["html-validate:recommended"], rules: RULES });

const findings = [];
const browser = await browsers.launch({
  executablePath: chromium,
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
try {
  for (const file of files) {
    const report = await validator.validateFile(file);
    for (const { messages } of report.results)
      for (const { line, ruleId, message } of messages) findings.push(`${file}:${line}: ${ruleId}: ${message}`);
    const page = await browser.newPage();
    await page.route("**", (route) => (route.request().url().startsWith("file:") ? route.continue() : route.abort()));
    await page.goto(pathToFileURL(file).href, { timeout: 60000 });
    await page.evaluate(axe);
    const { violations } = await page.evaluate((values) => globalThis.axe.run(document, { runOnly: { type: "tag", values } }), STANDARDS);
    for (const { id, help, nodes } of violations)
      for (const { target } of nodes.slice(0, 3)) findings.push(`${file}: ${id}: ${help}: ${target.join(" ")}`);
    await page.close();
  }
} finally {
  await browser.close();
}
for (const finding of findings) console.log(finding);
console.log(`${files.length} pages checked, ${findings.length} findings`);
process.exit(findings.length ? 1 : 0);
