#!/usr/bin/env bash
# Builds the form renderer of our pages (src/main/resources/static/vendor/form-js) from npm: one
# minified file (with the calendar in Vietnamese), its style and the licences of everything inside. Needs node and npm; run it only to
# change the version. The visible bpmn.io mark is part of the licence and stays.
set -euo pipefail

viewer=1.8.8
esbuild=0.25.0

root="$(cd "$(dirname "$0")/.." && pwd)"
target="$root/src/main/resources/static/vendor/form-js"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --save-exact "@bpmn-io/form-js-viewer@$viewer" "esbuild@$esbuild"

mkdir -p "$target"
cat > entry.js <<'JS'
import flatpickr from 'flatpickr';
import { Vietnamese } from 'flatpickr/dist/l10n/vn.js';

flatpickr.localize(Object.assign({}, Vietnamese, { firstDayOfWeek: 1 }));

export { createForm, Form } from '@bpmn-io/form-js-viewer';
JS
npx esbuild entry.js \
    --bundle --minify --format=iife --global-name=FormViewer --target=es2019 \
    --legal-comments=none --metafile=meta.json --outfile="$target/form-viewer.min.js"
npx esbuild node_modules/@bpmn-io/form-js-viewer/dist/assets/form-js.css \
    --minify --outfile="$target/form-js.min.css"
cp node_modules/@bpmn-io/form-js-viewer/LICENSE "$target/LICENSE"

node - "$viewer" > "$target/THIRD-PARTY.txt" <<'JS'
const fs = require('fs');
const inputs = Object.keys(JSON.parse(fs.readFileSync('meta.json', 'utf8')).inputs);
const folders = new Set(inputs
  .map((file) => (file.match(/^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//) || [])[1])
  .filter(Boolean));
console.log(`form-viewer.min.js is built from @bpmn-io/form-js-viewer ${process.argv[2]} and these packages.`);
for (const folder of [...folders].sort()) {
  const about = JSON.parse(fs.readFileSync(`${folder}/package.json`, 'utf8'));
  const licence = fs.readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  console.log(`\n${'='.repeat(78)}\n${about.name} ${about.version} (${about.license})\n`);
  if (licence) {
    console.log(fs.readFileSync(`${folder}/${licence}`, 'utf8').trim());
  }
}
JS

ls -l "$target"
