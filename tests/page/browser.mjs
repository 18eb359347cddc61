// Opens pages in headless Chromium and in the Nu checker. `browser.sh` fetches what this needs.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';

const [chromium, tools, ...pages] = process.argv.slice(2);
const work = mkdtempSync(join(tmpdir(), 'page-'));
const axe = readFileSync(join(tools, 'node_modules/axe-core/axe.min.js'), 'utf8');
let problems = 0;

function problem(page, words) {
  problems += 1;
  console.log(`${basename(page)}: ${words}`);
}

function browse(file, scheme, extra = []) {
  return spawnSync(chromium, [
    '--headless', '--no-sandbox', '--disable-gpu', '--allow-file-access-from-files',
    '--window-size=1400,1000', `--blink-settings=preferredColorScheme=${scheme === 'dark' ? 0 : 1}`,
    '--enable-logging=stderr', ...extra, `file://${file}`,
  ], { encoding: 'utf8', maxBuffer: 1 << 28, timeout: 120_000 });
}

// The page as it is: its own policy must have nothing to forbid.
function policy(page) {
  const { stderr } = browse(page, 'light', ['--dump-dom']);
  for (const line of stderr.split('\n')) {
    if (/Content Security Policy|Refused to|violates/.test(line)) problem(page, line);
  }
}

// A copy of the page with axe-core in it, in a frame of the width asked for: windows cannot be so narrow.
function accessible(page, width, scheme, open) {
  const inner = join(work, 'inner.html');
  const outer = join(work, 'outer.html');
  let html = readFileSync(page, 'utf8').replace(/<meta http-equiv='Content-Security-Policy'[^>]*>/, '');
  if (open) html = html.replaceAll('<details', '<details open');
  const run = `axe.run(document).then(
    (found) => parent.postMessage(JSON.stringify({
      passes: found.passes.length,
      violations: found.violations.map((one) => [one.id, one.help, one.nodes.length, one.nodes[0].html.slice(0, 200), one.nodes[0].failureSummary]),
    }), '*'),
    (error) => parent.postMessage(JSON.stringify({ error: String(error) }), '*'));`;
  writeFileSync(inner, html.replace('</body>', () => `<script>${axe}</script><script>${run}</script></body>`));
  writeFileSync(outer, `<!DOCTYPE html><html lang="en"><title>t</title><body><iframe id="f" src="inner.html" width="${width}" height="900"></iframe>
    <script>addEventListener('message', (event) => { const told = document.createElement('pre'); told.id = 'told';
    told.textContent = event.data; document.body.append(told); });</script></body></html>`);
  const { stdout } = browse(outer, scheme, ['--virtual-time-budget=60000', '--dump-dom']);
  const told = /<pre id="told">([^]*?)<\/pre>/.exec(stdout);
  const where = `${width} px, ${scheme}, ${open ? 'open' : 'closed'}`;
  if (!told) return problem(page, `axe-core gave no answer at ${where}`);
  const found = JSON.parse(told[1].replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'));
  if (found.error || !found.passes) return problem(page, `axe-core failed at ${where}: ${found.error}`);
  for (const [id, help, count, html, why] of found.violations) {
    problem(page, `${id} (${count}) at ${where}: ${help}\n    ${html}\n    ${why.replaceAll('\n', '\n    ')}`);
  }
  return found.passes;
}

// 'vector-effect' is a property of SVG 2, which the checker does not know yet.
function valid(page) {
  const jar = join(tools, 'node_modules/vnu-jar/build/dist/vnu.jar');
  const { status, stderr, error } = spawnSync('java', ['-Xss8m', '-jar', jar, '--errors-only', '--filterpattern', '.*vector-effect.*', page], { encoding: 'utf8' });
  if (error) return console.log(`left out: the Nu checker, for want of Java`);
  if (status !== 0) problem(page, `the Nu checker: ${stderr}`);
}

execFileSync(chromium, ['--version'], { stdio: 'ignore' });
for (const page of pages.map((page) => resolve(page))) {
  policy(page);
  valid(page);
  let rules = 0;
  // A page of many assessments says nothing that one of them does not: it is looked at once.
  const many = readFileSync(page, 'utf8').split('<article').length > 9;
  const views = [[360, 'light', false], [1280, 'dark', true], [360, 'dark', true], [1280, 'light', false]];
  const looks = many ? views.slice(0, 1) : views;
  for (const [width, scheme, open] of looks) rules = accessible(page, width, scheme, open) ?? rules;
  console.log(`${basename(page)}: policy, Nu checker, ${rules} rules of axe-core in ${looks.length} views`);
}
process.exit(problems ? 1 : 0);
