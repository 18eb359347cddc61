#!/usr/bin/env bash
# The page in a real browser: axe-core finds nothing that keeps anybody from reading it, in light and
# dark, narrow and wide, closed and open; the Nu checker finds it valid; nothing breaks its own policy.
# Where Chromium, Node or Java is not there, or the checkers cannot be fetched, it says what it left out.
#
#   tests/page/browser.sh [PAGE.html ...]
set -euo pipefail
cd "$(dirname "$0")/../.."

left_out() { printf 'left out: %s\n' "$*"; exit 0; }
chromium="$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)"
[ -n "$chromium" ] || left_out "the page in a browser, for want of Chromium"
command -v npm >/dev/null || left_out "axe-core and the Nu checker, for want of npm"

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" axe-core@4.14.1 vnu-jar@26.9.27 >"$work/npm.log" 2>&1 ||
  left_out "axe-core and the Nu checker, which could not be fetched"
if [ "$#" -eq 0 ]; then
  score() { cargo run --quiet --locked --example score -- "$@"; }
  score --format html examples/data/quickstart.json >"$work/quickstart.html"
  score --format html --blind examples/data/quickstart.json >"$work/blind.html"
  cargo run --quiet --locked --example report -- --language languages/de.json "$work/several.html"
  set -- "$work"/*.html
fi
node tests/page/browser.mjs "$chromium" "$work" "$@"
